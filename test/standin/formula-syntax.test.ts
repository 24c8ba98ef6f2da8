import { isWellFormed } from "../../src/standin/parse-input";

describe("数式の形", () => {
  test.each([
    "=1+2",
    "=SUM(A1:B2)",
    "=SUM(A1,,B2)",
    "=--A1%",
    '=IF(A1="","",B1)',
    '=Sheet1!A1&"a""b"',
    "='事業 費'!$A$1+1",
    "=SUM(1月:12月!B2)",
    "='1 月:12 月'!B2",
    "=SUM({1,2;3,4})",
    "=(A1:B2 B1:C3)",
    "=表1[[#Totals],[A1]]",
    "=SUM((A1,B2))",
    "=A1#",
    "=@A1",
    "=1.5E+3",
    "=SUM(A:A,1:3)",
    "=Sheet1!#REF!+#N/A",
    "=_xlfn.LET(_xlpm.x,1,_xlpm.x)",
    "=LAMBDA(x,x+1)(3)",
    "=NOW( )",
    "= A1 + 名前 ",
  ])("%s は、正しい", (formula) => {
    expect(isWellFormed(formula)).toBe(true);
  });

  test.each([
    "=1+",
    "=+",
    "=SUM(A1",
    "=SUM(A1))",
    "=A1)",
    "=*3",
    '="a',
    '=A1""',
    "=,",
    "=()",
    "={1,2",
    "=SUM({1,2)}",
    "=IF(A1=1;2)",
    "=1(2)",
  ])("%s は、正しくない", (formula) => {
    expect(isWellFormed(formula)).toBe(false);
  });
});
