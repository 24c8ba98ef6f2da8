/** Labels of a project's table, normalised. */
export const sheetLabels = {
  name: "事務事業名",
  partners: "連携市町",
  purpose: "事業目的",
  activities: "事業内容",
  budget: "工程及び事業費(見込額)",
  roles: "役割・費用負担",
  kpis: "重要業績評価指標(KPI)",
} as const;
