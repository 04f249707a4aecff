import { DomainError, type Text } from '@e-respect/contract';
import type { FileError, FileErrorCode } from '../reader/file-error.ts';

interface Words { message: Text; hint: Text }

const WORDS: Record<FileErrorCode, Words | ((found: number) => Words)> = {
  empty_file: {
    message: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
    hint: { fr: 'Vérifiez l’export et recommencez.', en: 'Check the export and try again.' },
  },
  binary_file: {
    message: { fr: 'Ce fichier n’est ni un tableau, ni un message, ni un rapport que nous lisons.', en: 'This file is no table, message or report that we read.' },
    hint: { fr: 'Enregistrez-le en .xlsx (sans mot de passe) ou en CSV (UTF-8) depuis votre tableur.', en: 'Save it as .xlsx (without a password) or CSV (UTF-8) from your spreadsheet.' },
  },
  no_head: {
    message: { fr: 'Ce fichier n’a pas de ligne d’en-têtes.', en: 'This file has no line of heads.' },
    hint: { fr: 'Ajoutez une première ligne avec le nom des colonnes ; un modèle est proposé.', en: 'Add a first line with the names of the columns; a template is offered.' },
  },
  too_many_columns: {
    message: { fr: 'Ce fichier a trop de colonnes (2 000 au plus).', en: 'This file has too many columns (2,000 at most).' },
    hint: { fr: 'Gardez les colonnes utiles.', en: 'Keep the columns that matter.' },
  },
  duplicate_head: {
    message: { fr: 'Deux colonnes portent le même en-tête.', en: 'Two columns have the same head.' },
    hint: { fr: 'Renommez ou ôtez l’une des deux.', en: 'Rename or remove one of them.' },
  },
  unreadable_encoding: {
    message: { fr: 'L’encodage de ce fichier ne peut pas être lu.', en: 'The encoding of this file cannot be read.' },
    hint: { fr: 'Enregistrez-le en UTF-8.', en: 'Save it as UTF-8.' },
  },
  broken_file: {
    message: { fr: 'Ce fichier est abîmé ou incomplet.', en: 'This file is damaged or incomplete.' },
    hint: { fr: 'Exportez-le de nouveau et attendez la fin du téléchargement, ou enregistrez-le en CSV.', en: 'Export it again and wait for the download to end, or save it as CSV.' },
  },
  encrypted_file: {
    message: { fr: 'Cette archive est protégée par un mot de passe.', en: 'This archive is protected by a password.' },
    hint: { fr: 'Refaites-la sans mot de passe, ou importez le fichier qu’elle contient.', en: 'Make it again without a password, or import the file inside.' },
  },
  several_files: (found) => ({
    message: { fr: `Cette archive contient ${found} fichiers.`, en: `This archive holds ${found} files.` },
    hint: { fr: 'Mettez un seul tableau par .zip, ou importez les fichiers un à un.', en: 'Put one table in each .zip, or import the files one by one.' },
  }),
  nested_archive: {
    message: { fr: 'Cette archive en contient une autre, plusieurs fois de suite.', en: 'This archive holds an archive within an archive.' },
    hint: { fr: 'Importez le fichier qui est tout au fond.', en: 'Import the innermost file.' },
  },
  abnormal_archive: {
    message: { fr: 'Cette archive donne plus de 200 fois sa taille : elle n’est pas ouverte.', en: 'This archive gives more than 200 times its size: it is not opened.' },
    hint: { fr: 'Importez le fichier qu’elle contient, en plusieurs parties s’il est grand.', en: 'Import the file inside, in parts if it is large.' },
  },
  too_large: {
    message: { fr: 'Ce fichier est trop grand pour être lu sous cette forme.', en: 'This file is too large to be read in this form.' },
    hint: { fr: 'Enregistrez-le en CSV, ou coupez-le en plusieurs fichiers.', en: 'Save it as CSV, or split it into several files.' },
  },
  unknown_sheet: {
    message: { fr: 'Ce classeur n’a pas de feuille de ce nom.', en: 'This workbook has no sheet of that name.' },
    hint: { fr: 'Choisissez l’une de ses feuilles.', en: 'Choose one of its sheets.' },
  },
  unknown_document: {
    message: { fr: 'Nous ne savons pas lire ce genre de document.', en: 'We cannot read this kind of document.' },
    hint: { fr: 'Choisissez sa source si elle est dans la liste, ou importez un tableau.', en: 'Choose its source if it is in the list, or import a table.' },
  },
};

export function fileProblem(error: FileError): DomainError {
  const words = WORDS[error.code];
  const { message, hint } = typeof words === 'function' ? words(error.found ?? 0) : words;
  return new DomainError(error.code, message, hint);
}
