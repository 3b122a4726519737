package dev.cartage.bench.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes out of the runnable jar what a fuzzer needs: the rules, what they stand on, and the fuzzer itself. */
final class UnpackedJar {
    private static final Pattern LIBRARY =
            Pattern.compile("BOOT-INF/lib/((antlr4-runtime|re2j|jazzer|jazzer-api)-.*\\.jar)");
    private static final Pattern OURS = Pattern.compile("BOOT-INF/lib/(rules|model)-.*\\.jar");
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String TARGET = CLASSES + "dev/cartage/bench/rules/";

    /** Of class files, after the magic number and the minor version: JVM specification, 4.1. */
    private static final int MAJOR_VERSION = 7;

    /**
     * The newest class files that Jazzer 0.24 can instrument are Java 23's. Those of Java 25 differ in nothing that ours use,
     * so they say 23 here.
     */
    private static final byte JAVA_23 = 67;

    private final Path jar;

    UnpackedJar(Path jar) {
        this.jar = jar;
    }

    /** The jar out of which this program runs, if it does. */
    static Optional<Path> running() {
        String classPath = System.getProperty("java.class.path");
        return classPath.endsWith("-run.jar") ? Optional.of(Path.of(classPath).toAbsolutePath()) : Optional.empty();
    }

    /** @return the class path that leads to all of it */
    List<Path> into(Path folder) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(folder));
        Files.createDirectories(folder);
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                byte[] content = file.getInputStream(entry).readAllBytes();
                var library = LIBRARY.matcher(entry.getName());
                if (library.matches()) {
                    classPath.add(Files.write(folder.resolveSibling(library.group(1)), content));
                } else if (OURS.matcher(entry.getName()).matches()) {
                    unpack(content, folder);
                } else if (entry.getName().startsWith(TARGET) && !entry.isDirectory()) {
                    write(folder.resolve(entry.getName().substring(CLASSES.length())), content);
                }
            }
        }
        return classPath;
    }

    private static void unpack(byte[] inner, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inner))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    write(folder.resolve(entry.getName()), zip.readAllBytes());
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (file.toString().endsWith(".class") && content[MAJOR_VERSION] > JAVA_23) {
            content[MAJOR_VERSION] = JAVA_23;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
