import { availableParallelism } from 'node:os';
import type { UnsupportedPolicy } from '@variorum/lms/names';
import { csvText } from '../output/csv.ts';
import { type Staging, writeFolder } from '../output/staging.ts';
import { loadQuestions } from '../questions/registry.ts';
import { type RenderQueue, renderQueue } from '../render/queue.ts';
import type { RenderTask } from '../render/render.ts';
import { startProgress } from '../ui/progress.ts';
import type { Terminal } from '../ui/terminal.ts';
import { bankWriter } from './banks.ts';
import {
  type ExamPage,
  keyDocument,
  paperDocument,
  type SolvedExam,
  solutionsDocument,
} from './documents.ts';
import { type DocumentKind, documentName, folderOf } from './file-names.ts';
import { type DocumentFormat, type ExportFormat, isDocumentFormat } from './formats.ts';
import { jsonFiles, jsonText, privateWarning } from './json-files.ts';
import { keyTableHeader, keyTableRows } from './key-table.ts';
import { manifestHead, type PrivateExam, type PublicExam, privateExam, publicExam } from './manifest.ts';
import { readExam } from './read-exam.ts';
import type { Exported } from './summary.ts';

export interface ExportRequest {
  /** The exam file, relative to the working directory. */
  readonly file: string;
  readonly to: readonly ExportFormat[];
  readonly out: string;
  /** Overrides the exam file's number. */
  readonly variants?: number;
  /** Overrides the exam file's seed. */
  readonly seed?: string;
  /** Folder with questions of the user's own. */
  readonly questions?: string;
  /** Worker processes. */
  readonly jobs?: number;
  /** What becomes of a field that a course system cannot hold; `fail` where left out. */
  readonly onUnsupported?: UnsupportedPolicy;
  /** Replace an earlier export even where it was changed. */
  readonly force?: boolean;
}

const mostDefaultJobs = 2;

/**
 * Writes all variants of an exam into a folder that appears whole or not at all.
 *
 * @throws VariorumError for whatever is wrong with the exam file, the seed, the questions or the folder
 */
export async function exportExam(request: ExportRequest, terminal: Terminal): Promise<Exported> {
  const questions = await loadQuestions(request.questions, terminal);
  const exam = await readExam(request, questions, terminal);
  const signal = terminal.interrupts();
  const files: string[] = [];
  const warnings = new Set<string>();
  const exams: SolvedExamNames[] = [];
  const place = { directory: terminal.directory, force: request.force ?? false, signal };
  await writeFolder(request.out, place, async (staging) => {
    const recorded = recording(staging, files);
    const writer = await documentWriter(request, recorded, warnings, signal);
    const progress = await startProgress(terminal, 'exams', exam.count);
    try {
      const data = dataWriter(request.to, exam.page);
      const banks = bankWriter(request, exam.page, recorded, warnings);
      for (const solved of exam.solve()) {
        signal.throwIfAborted();
        exams.push({ number: solved.number, code: solved.code });
        await writer.add(solved, exam.page, exam.count);
        data.add(solved);
        await banks.add(solved);
        if (request.to.includes('json')) {
          for (const [path, text] of jsonFiles(solved, exam.count)) await recorded.write(path, text);
        }
        progress.advance();
      }
      await writer.finish();
      await data.finish(recorded);
      await banks.finish();
    } finally {
      progress.stop();
      await writer.close();
    }
    exam.announceSeed();
  });
  const { title, points } = exam.page.head;
  return {
    title,
    points,
    out: request.out,
    formats: request.to,
    exams,
    files: files.sort(),
    warnings: [...warnings],
  };
}

type SolvedExamNames = Exported['exams'][number];

function recording(staging: Staging, files: string[]): Staging {
  return {
    async write(path, content) {
      files.push(path);
      await staging.write(path, content);
    },
    async append(path, content) {
      if (!files.includes(path)) files.push(path);
      await staging.append(path, content);
    },
  };
}

interface DocumentWriter {
  add(exam: SolvedExam, page: ExamPage, total: number): Promise<void>;
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Writes papers, keys and solutions in each of the wanted notations; no workers start where none is wanted. */
async function documentWriter(
  request: ExportRequest,
  staging: Staging,
  warnings: Set<string>,
  signal: AbortSignal,
): Promise<DocumentWriter> {
  const formats = request.to.filter(isDocumentFormat);
  if (formats.length === 0) return { add: async () => {}, finish: async () => {}, close: async () => {} };
  const jobs = request.jobs ?? Math.min(mostDefaultJobs, availableParallelism());
  const queue: RenderQueue = renderQueue(jobs, signal);
  const figures = new Set<string>();
  return {
    async add(exam, page, total) {
      for (const task of formats.flatMap((format) => tasks(exam, page, total, format))) {
        await queue.add(task, async (rendered) => {
          for (const warning of rendered.warnings) warnings.add(warning);
          for (const [path, content] of rendered.files) {
            const full = `${folderOf(task.kind)}/${path}`;
            // Figures are named by their content; several documents share them.
            if (path.includes('/') && figures.has(full)) continue;
            figures.add(full);
            await staging.write(full, content);
          }
        });
      }
    },
    finish: () => queue.finish(),
    close: () => queue.close(),
  };
}

function tasks(exam: SolvedExam, page: ExamPage, total: number, notation: DocumentFormat): RenderTask[] {
  const name = (kind: DocumentKind) => documentName(kind, exam.number, total, exam.code);
  return [
    { kind: 'paper', notation, name: name('paper'), document: paperDocument(exam, page) },
    { kind: 'key', notation, name: name('key'), document: keyDocument(exam, page) },
    { kind: 'solutions', notation, name: name('solutions'), document: solutionsDocument(exam, page) },
  ];
}

/** Collects what stands in one file for all exams. */
function dataWriter(formats: readonly ExportFormat[], page: ExamPage) {
  const publicExams: PublicExam[] = [];
  const privateExams: PrivateExam[] = [];
  const rows: (readonly (string | number)[])[] = [keyTableHeader];
  return {
    add(exam: SolvedExam) {
      publicExams.push(publicExam(exam));
      privateExams.push(privateExam(exam));
      if (formats.includes('csv')) rows.push(...keyTableRows(exam));
    },
    async finish(staging: Staging) {
      const head = manifestHead(page);
      await staging.write('public/exam.json', jsonText({ ...head, exams: publicExams }));
      await staging.write(
        'private/exam.json',
        jsonText({ warning: privateWarning, ...head, exams: privateExams }),
      );
      if (formats.includes('csv')) await staging.write('private/PRIVATE-key.csv', csvText(rows));
    },
  };
}
