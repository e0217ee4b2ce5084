package io.micip.audit.merkle;

/// What a tree is at one size: how many entries, and the hash over all of them.
///
/// Invariant: the size is not negative, and an empty tree has the root of the empty tree.
/// @param size entries in the tree
/// @param root the Merkle tree hash over them
public record TreeHead(long size, Hash root) {
    /// The tree before its first entry.
    public static final TreeHead EMPTY = new TreeHead(0, Hash.OF_EMPTY_TREE);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("size: " + size + " (expected: 0 or more)");
        }
        if (size == 0 && !root.equals(Hash.OF_EMPTY_TREE)) {
            throw new IllegalArgumentException("root: " + root + " (expected: the empty tree's, as the size is 0)");
        }
    }
}
