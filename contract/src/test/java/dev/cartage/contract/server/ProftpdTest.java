package dev.cartage.contract.server;

import org.junit.jupiter.api.Test;

class ProftpdTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return ProftpdServer.start();
    }

    @Test
    void aFullDiskIsSaid() {
        assertAFullDiskIsSaid();
    }

    @Test
    void aFolderWithoutTheRightToWriteIsSaid() {
        assertAFolderThatIsClosedIsSaid();
    }
}
