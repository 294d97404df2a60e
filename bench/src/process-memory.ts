import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in bytes of a process and all its descendants; 0 where the system has no /proc. */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const entry of processes()) {
    const status = statusOf(entry);
    if (status === null) continue;
    children.set(status.parent, [...(children.get(status.parent) ?? []), entry]);
    resident.set(entry, status.resident);
  }
  const sum = (id: number): number =>
    (resident.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function statusOf(id: number): { readonly parent: number; readonly resident: number } | null {
  try {
    const text = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), resident: field('VmRSS') * 1024 };
  } catch {
    return null;
  }
}
