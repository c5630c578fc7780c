/** YAML files that operators edit: read and checked, every mistake named with file, line and field. */
import { readFileSync } from 'node:fs';
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

interface CheckedYaml<Content> {
  readonly content: Content;
  /** Where the value stands, or what it would stand in. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Throws an Error for the first mistake: of syntax, of what YAML took for something other than text, of shape. */
export function readCheckedYaml<Content>(file: string, schema: z.ZodType<Content>): CheckedYaml<Content> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [mistake] = document.errors;
  if (mistake) throw new Error(`${file}:${mistake.linePos?.[0].line ?? 1}: ${mistake.message.split('\n')[0]}`);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value !== 'string') {
        const { line } = lines.linePos(node.range?.[0] ?? 0);
        throw new Error(`${file}:${line}: "${node.source ?? ''}" must be in quotes to be text`);
      }
    },
  });
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(startOf(document, path)).line;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { content: parsed.data, lineOf };
  const { path = [], message } = parsed.error.issues[0] ?? {};
  throw new Error(`${file}:${lineOf(path)}: ${path.join('.') || 'the whole file'}: ${message}`);
}

/** Offset of the value, or of the nearest thing around it that is there. */
function startOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
