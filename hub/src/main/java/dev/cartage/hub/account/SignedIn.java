package dev.cartage.hub.account;

/**
 * A person who proved who they are, and the account they belong to.
 *
 * @param singleMerchant the account ships its own goods alone
 */
public record SignedIn(long accountId, Person person, boolean singleMerchant) {
    public SignedIn(long accountId, Person person) {
        this(accountId, person, false);
    }
}
