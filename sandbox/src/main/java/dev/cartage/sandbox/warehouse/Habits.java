package dev.cartage.sandbox.warehouse;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How often a warehouse shows each habit; never, until told. Safe for use by several threads. */
public final class Habits {
    private final Map<Habit, Integer> perMille = new EnumMap<>(Habit.class);
    private final Map<Habit, Integer> next = new EnumMap<>(Habit.class);

    /** From now on at so many of a thousand chances, by the warehouse's seed. */
    public synchronized void often(Habit habit, int ofAThousand) {
        perMille.put(habit, ofAThousand);
    }

    /** At the next so many chances, for certain. */
    public synchronized void next(Habit habit, int times) {
        next.put(habit, times);
    }

    public synchronized void clear() {
        perMille.clear();
        next.clear();
    }

    synchronized boolean shows(Habit habit, RandomGenerator random) {
        int certain = next.getOrDefault(habit, 0);
        if (certain > 0) {
            next.put(habit, certain - 1);
            return true;
        }
        int chance = perMille.getOrDefault(habit, 0);
        return chance > 0 && random.nextInt(1000) < chance;
    }
}
