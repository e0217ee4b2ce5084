package io.micip.audit.merkle;

import java.util.List;

/// Checks proofs, knowing nothing but the proof and the roots: what an auditor's own tool does.
/// Source: RFC 6962 section 2.1, checked iteratively as RFC 9162 sections 2.1.3.2 and 2.1.4.2 do.
public final class ProofCheck {
    private ProofCheck() {}

    /// Whether the leaf stands at this index of the tree.
    /// @param index position, from 0
    /// @param path sibling hashes, the leaf's own first
    public static boolean included(Hash leaf, long index, List<Hash> path, TreeHead head) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long node = index;
        long last = head.size() - 1;
        Hash reached = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Hash.ofNode(sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.ofNode(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(head.root());
    }

    /// Whether the later tree begins with all entries of the earlier one, in their order.
    /// @param path the consistency proof, as RFC 6962 orders it
    public static boolean consistent(TreeHead earlier, TreeHead later, List<Hash> path) {
        if (earlier.size() > later.size()) {
            return false;
        }
        if (earlier.size() == later.size()) {
            return path.isEmpty() && earlier.root().equals(later.root());
        }
        if (earlier.size() == 0) {
            return path.isEmpty();
        }
        boolean wholeTree = Long.bitCount(earlier.size()) == 1;
        if (path.isEmpty()) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(earlier.size());
        var start = wholeTree ? earlier.root() : path.getFirst();
        var rest = wholeTree ? path : path.subList(1, path.size());
        return climbs(start, rest, new Climb((earlier.size() - 1) >> shift, (later.size() - 1) >> shift), earlier,
                later);
    }

    private record Climb(long node, long last) {}

    private static boolean climbs(Hash start, List<Hash> rest, Climb from, TreeHead earlier, TreeHead later) {
        long node = from.node();
        long last = from.last();
        Hash oldRoot = start;
        Hash newRoot = start;
        for (Hash sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = Hash.ofNode(sibling, oldRoot);
                newRoot = Hash.ofNode(sibling, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = Hash.ofNode(newRoot, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldRoot.equals(earlier.root()) && newRoot.equals(later.root());
    }
}
