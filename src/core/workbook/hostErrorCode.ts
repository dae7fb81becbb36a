// What can keep a host from reading or writing, by name. Worded in `messages`; hosts map their own codes to these.

export type HostErrorCode =
  // files
  | 'encrypted' | 'legacyXls' | 'strictOoxml' | 'damagedZip' | 'notAWorkbook' | 'tooLarge' | 'structureProtected'
  | 'partDamaged' | 'sheetNameTaken' | 'cellNotWritable' | 'textTooLong'
  // Excel
  | 'cellEditMode' | 'accessDenied' | 'sheetProtected' | 'filterActive' | 'requestTooLarge' | 'hostBusy' | 'sessionLost'
  | 'apiMissing' | 'itemNotFound' | 'notAnswering' | 'halfApplied' | 'unknown';
