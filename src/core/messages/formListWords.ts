// The words of the list, where a workbook holds several forms.

export const FORM_LIST_WORDS = { choose: '选择要看的自评表', state: { final: '已定分', provisional: '待确认', none: '不计分' }, unnamed: '未命名的自评表', all: '全部自评表' } as const;
