package dev.cartage.connectors.fileexchange;

import dev.cartage.contract.warehouse.WarehouseContract;
import dev.cartage.contract.warehouse.WarehouseFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Over SFTP, with a line that breaks. */
class FileExchangeContractTest extends WarehouseContract {
    @TempDir
    Path root;

    @TempDir
    Path keys;

    @Override
    protected WarehouseFixture open() {
        return new SftpWarehouse(root, keys);
    }
}
