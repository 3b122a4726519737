package dev.cartage.contract.server;

import org.junit.jupiter.api.Test;

class OpenSshPasswordTest extends PinnedFilesContract {
    @Override
    FileServer start() {
        return OpenSshServer.start();
    }

    @Test
    void aFolderWithoutTheRightToWriteIsSaid() {
        assertAFolderThatIsClosedIsSaid();
    }
}
