export const ands = /^(?:and|und|et|y|e)$/;
/** What somebody did, no name of a disease: "for headache and vomited". */
export const happened = /(?:..ed|bled|threw|fell|broke|felt|erbrach|erbrochen)$/;
