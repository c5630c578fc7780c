/** The drawing of a statement: a tagged letter page with headings, paragraphs, pairs and tables in one look. */
import PDFDocument from 'pdfkit';

export interface Area {
  readonly x: number;
  readonly width: number;
}

export interface Column {
  readonly heading: string;
  /** In points; the columns without one share what is left. */
  readonly width?: number;
  readonly isAmount?: boolean;
}

interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly locale: string;
  /** Epoch milliseconds UTC; stands for the time of making, so that the same statement is the same file. */
  readonly madeAt: number;
}

/** pdfkit takes these too; its types do not know them yet. */
type TaggedTable = PDFKit.Mixins.TableOptionsWithData & { readonly structParent: PDFKit.PDFStructureElement };
type TaggedCell = PDFKit.Mixins.CellOptions & { readonly scope?: 'Column' | 'Row' };

const margin = 54;
const ink = '#16202b';
const faded = '#5a6673';
const accent = '#0b6b75';
const tint = '#e9f2f3';
const line = '#c9d3d9';
const plain = 'Helvetica';
const bold = 'Helvetica-Bold';
const rowHeight = 19;
const footerHeight = 34;

export class StatementLayout {
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly chunks: Buffer[] = [];
  readonly whole: Area;

  constructor({ title, author, locale, madeAt }: DocumentFacts) {
    const made = new Date(madeAt);
    this.doc = new PDFDocument({
      size: 'LETTER',
      margins: { top: margin, left: margin, right: margin, bottom: margin + footerHeight },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: locale,
      info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: made, ModDate: made },
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.doc.struct('Document', { title });
    this.doc.addStructure(this.root);
    this.whole = { x: margin, width: this.doc.page.width - 2 * margin };
  }

  get y(): number {
    return this.doc.y;
  }

  /** Left and right half of the page, with a gutter between. */
  halves(leftShare = 0.5): readonly [Area, Area] {
    const gutter = 28;
    const left = (this.whole.width - gutter) * leftShare;
    const right = this.whole.width - gutter - left;
    return [
      { x: margin, width: left },
      { x: margin + left + gutter, width: right },
    ];
  }

  masthead(company: string, kicker: string, month: string): void {
    const top = this.doc.y;
    this.artifact(() => this.doc.rect(margin, top, 5, 34).fill(accent));
    this.tagged('P', () => this.write(company, { x: margin + 15, width: 260 }, top + 9, { font: bold, size: 15 }));
    const right = { x: margin + 280, width: this.whole.width - 280 };
    const drawTitle = () => {
      this.write(kicker, right, top, { size: 9.5, color: faded, align: 'right' });
      this.write(month, right, top + 14, { font: bold, size: 17, align: 'right' });
    };
    this.tagged('H1', drawTitle, `${kicker}, ${month}`);
    this.doc.y = top + 58;
  }

  heading(text: string, area = this.whole, top = this.doc.y): void {
    this.tagged('H2', () => this.write(text, area, top, { font: bold, size: 11.5, color: accent }));
    this.doc.y = top + 20;
  }

  paragraph(text: string, area = this.whole): void {
    this.tagged('P', () => this.write(text, area, this.doc.y, { size: 9.5, color: faded }));
    this.doc.y += 6;
  }

  /** A label in its own narrow column, what belongs to it beside. `spoken` is for screen readers, where it differs. */
  pairs(
    pairs: readonly (readonly [label: string, text: string, spoken?: string])[],
    area: Area,
    labelWidth: number,
  ): void {
    for (const [label, text, spoken] of pairs) {
      const top = this.doc.y;
      this.tagged('P', () => this.write(label, { x: area.x, width: labelWidth }, top, { size: 9.5, color: faded }));
      const beside = { x: area.x + labelWidth, width: area.width - labelWidth };
      this.tagged('P', () => this.write(text, beside, top, { size: 9.5 }), spoken);
      this.doc.y += 5.5;
    }
  }

  /** The one figure that the page is about. Ends below itself or below `top` + its height, whichever is lower. */
  panel(label: string, figure: string, note: string, area: Area, top: number): void {
    const height = 98;
    const inner = { x: area.x + 16, width: area.width - 32 };
    this.artifact(() => this.doc.roundedRect(area.x, top, area.width, height, 6).fill(tint));
    this.tagged('P', () => this.write(label, inner, top + 15, { size: 9.5, color: faded }));
    this.tagged('P', () => this.write(figure, inner, top + 30, { font: bold, size: 25 }));
    this.tagged('P', () => this.write(note, inner, top + 63, { size: 9.5 }));
    this.doc.y = Math.max(this.doc.y, top + height);
  }

  /** How many rows of a table, besides its heading row, still fit on this page. */
  rowsThatFit(): number {
    return Math.floor((this.doc.page.maxY() - this.doc.y) / rowHeight) - 1;
  }

  /** `strong` tells which rows sum up. Each row is one line high. */
  table(
    columns: readonly Column[],
    rows: readonly (readonly string[])[],
    options: { area?: Area; top?: number; strong?: (row: number) => boolean } = {},
  ): void {
    const { area = this.whole, top = this.doc.y, strong = () => false } = options;
    const cellOf = (text: string, column: number, row: number): TaggedCell => ({
      text: printable(text),
      type: row === 0 || column === 0 ? 'TH' : 'TD',
      ...(row === 0 ? { scope: 'Column' as const } : column === 0 ? { scope: 'Row' as const } : {}),
      align: { x: columns[column]?.isAmount === true ? 'right' : 'left', y: 'center' },
      textColor: row === 0 ? faded : ink,
      font: { src: row === 0 || !strong(row - 1) ? plain : bold, size: row === 0 ? 8.5 : 9.5 },
    });
    const lines = [columns.map(({ heading }) => heading), ...rows];
    this.artifact(() => lines.forEach((_, row) => this.rule(top + (row + 1) * rowHeight, area)));
    const tagged: TaggedTable = {
      structParent: this.root,
      position: { x: area.x, y: top },
      maxWidth: area.width,
      columnStyles: columns.map(({ width }) => ({ width: width ?? '*' })),
      rowStyles: { height: rowHeight },
      defaultStyle: {
        padding: [0, 4],
        border: 0,
        textOptions: { lineBreak: false },
      },
      data: lines.map((cells, row) => cells.map((text, column) => cellOf(text, column, row))),
    };
    this.doc.table(tagged);
  }

  space(height: number): void {
    this.doc.y += height;
  }

  /** Where two columns stood side by side: below the longer one. */
  continueBelow(...bottoms: readonly number[]): void {
    this.doc.y = Math.max(...bottoms);
    this.doc.x = margin;
  }

  /** A new page, where less than `height` is left on this one. */
  keepTogether(height: number): void {
    if (this.doc.y + height > this.doc.page.maxY()) this.doc.addPage();
  }

  nextPage(): void {
    this.doc.addPage();
  }

  /** The same line at the foot of every page; must come last. Ends the document. */
  async finish(left: string, right: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.doc.switchToPage(index);
      this.doc.page.margins.bottom = 0;
      const top = this.doc.page.height - margin - footerHeight / 2;
      this.artifact(() => {
        this.rule(top);
        this.write(left, { x: margin, width: this.whole.width - 80 }, top + 8, { size: 8, color: faded });
        this.write(right(index + 1, count), this.whole, top + 8, { size: 8, color: faded, align: 'right' });
      });
    }
    this.root.end();
    const ended = new Promise((resolve, reject) => this.doc.once('end', resolve).once('error', reject));
    this.doc.end();
    await ended;
    return Buffer.concat(this.chunks);
  }

  private rule(y: number, { x, width } = this.whole): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke(line);
  }

  private write(
    text: string,
    area: Area,
    top: number,
    look: { font?: string; size: number; color?: string; align?: 'right' },
  ): void {
    this.doc
      .font(look.font ?? plain, look.size)
      .fillColor(look.color ?? ink)
      .text(printable(text), area.x, top, { width: area.width, align: look.align ?? 'left', lineGap: 1.5 });
  }

  /** Part of the text as screen readers follow it. */
  private tagged(tag: string, draw: () => void, spoken?: string): void {
    this.root.add(this.doc.struct(tag, spoken === undefined ? {} : { actual: spoken }, draw));
  }

  /** Decoration, which screen readers pass over. */
  private artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
}

const beyondLatin = /[^\x20-\x7e\xa0-\xff‘’“”•–—…]/gu;
const barred: Readonly<Record<string, string>> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', ı: 'i' };

/** The standard fonts know the letters of western Europe: other letters lose their marks, what is left becomes "?". */
function printable(text: string): string {
  return text.replace(beyondLatin, (letter) => barred[letter] ?? withoutMarks(letter).replace(beyondLatin, '?'));
}

function withoutMarks(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{Mark}/gu, '');
}
