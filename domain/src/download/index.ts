export {
  ask, decide, DOWNLOAD_STATES, DOWNLOAD_VERDICTS, isOver, LARGE_LIST, LISTS, needsSecondPerson, take, withdraw, FEWEST_LETTERS,
  type DownloadRefusal, type DownloadRequest, type DownloadState, type ListName, type ListParameters, type Taking,
} from './request.ts';
