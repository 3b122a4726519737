package dev.cartage.connectors.support;

import dev.cartage.spi.Capability;
import dev.cartage.spi.Connector;
import dev.cartage.spi.Proof;
import java.util.EnumSet;
import java.util.Set;

/** A connector, by what it says of itself. */
public abstract class DescribedConnector implements Connector {
    private final Kind kind;
    private final String platform;
    private final String title;
    private final Class<? extends Record> settings;
    private final Set<Capability> capabilities;
    private final Set<Proof> proofs;

    /** @param proofs of all its capabilities */
    protected DescribedConnector(
            Kind kind,
            String platform,
            String title,
            Class<? extends Record> settings,
            Set<Capability> capabilities,
            Proof... proofs) {
        this.kind = kind;
        this.platform = platform;
        this.title = title;
        this.settings = settings;
        this.capabilities = EnumSet.copyOf(capabilities);
        this.proofs = Set.of(proofs);
    }

    /** @param proof of all its capabilities */
    protected DescribedConnector(
            Kind kind,
            String platform,
            String title,
            Class<? extends Record> settings,
            Proof proof,
            Capability... capabilities) {
        this(kind, platform, title, settings, Set.of(capabilities), proof);
    }

    @Override
    public Set<Proof> provenBy(Capability capability) {
        return proofs;
    }

    @Override
    public final String platform() {
        return platform;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    @Override
    public final Class<? extends Record> settings() {
        return settings;
    }
}
