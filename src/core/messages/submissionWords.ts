// The words of making a copy for the bureau, and one for the public.

export const SUBMISSION_WORDS = { submission: '生成报送版', publicCopy: '生成公开版', keep: '报送版另外保留的工作表' } as const;
