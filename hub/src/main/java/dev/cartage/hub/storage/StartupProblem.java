package dev.cartage.hub.storage;

/** Cartage cannot start. The message is for the person at the terminal: what is wrong, then what to do. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartupProblem(String whatIsWrong, String whatToDo) {
        super(whatIsWrong + " " + whatToDo);
    }

    public StartupProblem(String whatIsWrong, String whatToDo, Throwable cause) {
        super(whatIsWrong + " " + whatToDo, cause);
    }
}
