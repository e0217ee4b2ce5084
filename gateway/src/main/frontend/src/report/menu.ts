import type { MenuNode, MenuReport } from '../api/types';

export interface Found { readonly report: MenuReport; readonly path: readonly string[] }

/** The nodes one has walked through, from the top; stops where the menu no longer has the next one. */
export function walk(nodes: readonly MenuNode[], ids: readonly string[]): readonly MenuNode[] {
  const [first, ...rest] = ids;
  const node = nodes.find((one) => one.id === first);
  return node === undefined ? [] : [node, ...walk(node.children ?? [], rest)];
}

/** Every report of a menu with the titles that lead to it, in the menu's order. */
export function reportsOf(nodes: readonly MenuNode[], path: readonly string[] = []): readonly Found[] {
  return nodes.flatMap((node) => [
    ...(node.report == null ? [] : [{ report: node.report, path }]),
    ...reportsOf(node.children ?? [], [...path, node.title]),
  ]);
}

/** Reports whose title or path holds every word that was typed. */
export function findReports(nodes: readonly MenuNode[], typed: string): readonly Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? [] : reportsOf(nodes).filter(({ report, path }) => {
    const text = [report.title, ...path].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
