// Reads and parses the files of a folder, and does nothing with them. usage: node parse-folder.mjs FOLDER
import { filesIn, parseFile } from "./corpus.mjs";

for (const path of filesIn(process.argv[2])) parseFile(path);
