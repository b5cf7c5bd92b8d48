import { explainError } from "../disk/read-file.ts";
import { type Circumstances, type Format, formats, localise, printable, type ReportedFile, report } from "../index.ts";
import { say } from "./language.ts";
import { replaceFile } from "./replace-file.ts";
import { note, print, terminal } from "./terminal.ts";

/** A report that is wanted, and the file it goes to; standard output where none is named. */
export interface Delivery {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `format` or `format=file`; undefined where there is no such format. */
export function readDelivery(text: string): Delivery | undefined {
  const [name = "", ...rest] = text.split("=");
  const format = formats.find((f) => f === name);
  const file = rest.join("=");
  if (!format || (rest.length > 0 && file === "")) return undefined;
  return file === "" ? { format } : { format, file };
}

/** Writes every report; answers whether all of them could be written. */
export function deliver(files: readonly ReportedFile[], wanted: readonly Delivery[], around: Circumstances): boolean {
  const inFile = { ...around, terminal: terminal(false) };
  // What programs read stays English.
  const told = wanted.some(({ format }) => format === "text") ? localise(files, say) : files;
  return wanted
    .map(({ format, file }) =>
      write(report(format, format === "text" ? told : files, file === undefined ? around : inFile), file),
    )
    .every(Boolean);
}

function write(text: string, file: string | undefined): boolean {
  if (file === undefined) {
    print(text);
    return true;
  }
  try {
    replaceFile(file, Buffer.from(text));
    return true;
  } catch (error) {
    note(`cannot write ${printable(file)}: ${explainError(error)}`);
    return false;
  }
}
