package dev.cartage.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one setting, on a component of a settings record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** The label in the form. */
    String title();

    /**
     * One or two sentences: what it means, where to find it. They may also stand in a file beside the record, named as it
     * and ending in {@code .help}, with a line {@code name = text} for each setting.
     */
    String help() default "";

    /** What holds if nothing is entered; for enums and sets of them the constants' names, by commas. */
    String byDefault() default "";

    boolean required() default false;

    /** Encrypted, never shown again, never logged. */
    boolean secret() default false;

    /**
     * Belongs to the secrets, though it is none: says whose they are or where they are sent. Required texts do so anyway.
     * Merchants who hand their credentials over are asked for it, and nobody else can change it then.
     */
    boolean credential() default false;

    /** An example in the empty field. */
    String example() default "";

    /** Smallest whole number allowed. */
    int least() default Integer.MIN_VALUE;

    /** Largest whole number allowed. */
    int most() default Integer.MAX_VALUE;

    /** Several lines, for keys. */
    boolean multiline() default false;
}
