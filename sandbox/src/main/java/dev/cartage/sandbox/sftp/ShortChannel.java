package dev.cartage.sandbox.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that takes only so many bytes. */
final class ShortChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final long room;
    private final Runnable whenFull;

    ShortChannel(SeekableByteChannel file, long room, Runnable whenFull) {
        this.file = file;
        this.room = room;
        this.whenFull = whenFull;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int fits = (int) Math.min(source.remaining(), Math.max(0, room - file.position()));
        int wanted = source.remaining();
        file.write(source.slice().limit(fits));
        source.position(source.position() + fits);
        if (fits < wanted) {
            whenFull.run();
            throw new IOException("No space left on device");
        }
        return fits;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        file.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
