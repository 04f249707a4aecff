import { DomainError, type Text } from '@e-respect/contract';
import type { FileError, FileErrorCode } from '../reader/file-error.ts';

const WORDS: Record<FileErrorCode, { message: Text; hint: Text }> = {
  empty_file: {
    message: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
    hint: { fr: 'Vérifiez l’export et recommencez.', en: 'Check the export and try again.' },
  },
  binary_file: {
    message: { fr: 'Ce fichier n’est pas du texte.', en: 'This file is not text.' },
    hint: { fr: 'Enregistrez-le en CSV (UTF-8) depuis votre tableur.', en: 'Save it as CSV (UTF-8) from your spreadsheet.' },
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
};

export const fileProblem = (error: FileError): DomainError => new DomainError(error.code, WORDS[error.code].message, WORDS[error.code].hint);
