import { readOutline } from "./outline";

/**
 * What the page keeps of a workbook through opening and saving, part by part. A workbook that holds anything else is opened
 * for viewing only. How to read it: `readOutline`. ECMA-376 part 1, chapter 18 names the elements.
 */

const colour = "rgb theme indexed tint auto";

export const workbookOutline = readOutline(`
workbook -Ignorable -conformance
  -fileVersion
  -AlternateContent
  -revisionPtr
  -fileRecoveryPr
  workbookPr date1904=0 -dateCompatibility -codeName defaultThemeVersion showObjects backupFile filterPrivacy saveExternalLinkValues updateLinks checkCompatibility hidePivotFieldList showInkAnnotation showPivotChartFilter autoCompressPictures allowRefreshQuery publishItems promptedSolutions refreshAllConnections showBorderUnselectedTables
  bookViews
    workbookView activeTab visibility=visible minimized=0 -uid -xWindow -yWindow -windowWidth -windowHeight -firstSheet -tabRatio -showHorizontalScroll -showVerticalScroll -showSheetTabs -autoFilterDateGrouping
      -extLst
  sheets
    sheet name id state -sheetId
  definedNames
    definedName name localSheetId hidden comment function=0 vbProcedure=0 xlm=0
  calcPr calcMode=auto iterate=0 fullPrecision=1 refMode=A1 -calcId -fullCalcOnLoad -iterateCount -iterateDelta -calcOnSave -calcCompleted -concurrentCalc -concurrentManualCount -forceFullCalc
  extLst
    ext -uri
      -calcFeatures
      -extCalcPr
      -workbookPr
      -version
`);

const page = `
  printOptions horizontalCentered verticalCentered headings gridLines -gridLinesSet
  pageMargins left right top bottom header footer
  pageSetup paperSize=0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17 scale firstPageNumber useFirstPageNumber fitToWidth fitToHeight pageOrder orientation blackAndWhite draft cellComments errors copies horizontalDpi verticalDpi usePrinterDefaults id
  headerFooter differentOddEven differentFirst scaleWithDoc alignWithMargins
    oddHeader -space
    oddFooter -space
    evenHeader -space
    evenFooter -space
    firstHeader -space
    firstFooter -space`;

export const worksheetOutline = readOutline(`
worksheet uid -Ignorable
  sheetPr -codeName -filterMode -enableFormatConditionsCalculation -published
    tabColor ${colour}
    -outlinePr
    pageSetUpPr fitToPage -autoPageBreaks
  -dimension
  sheetViews
    sheetView showGridLines workbookViewId=0 view zoomScale zoomScaleNormal zoomScaleSheetLayoutView zoomScalePageLayoutView rightToLeft showFormulas showZeros showRowColHeaders showRuler showOutlineSymbols showWhiteSpace defaultGridColor colorId topLeftCell windowProtection -tabSelected
      pane xSplit ySplit state=frozen|frozenSplit -topLeftCell -activePane
      selection pane activeCell sqref -activeCellId
  sheetFormatPr baseColWidth defaultColWidth defaultRowHeight customHeight zeroHeight thickTop thickBottom -outlineLevelRow -outlineLevelCol -dyDescent
  cols
    col min max width style hidden customWidth outlineLevel=0 collapsed=0 phonetic=0 -bestFit
  sheetData
    row r s customFormat ht customHeight hidden outlineLevel=0 collapsed=0 ph=0 -spans -dyDescent -thickTop -thickBot
      c r s t cm ph=0
        f t=normal|array|shared ref si -ca -aca -space -del1 -del2 -dt2D -dtr -r1 -r2
        v -space
        is
          t -space
          r
            rPr
              -rFont
              -charset
              -family
              -b
              -i
              -strike
              -outline
              -shadow
              -condense
              -extend
              -color
              -sz
              -u
              -vertAlign
              -scheme
            t -space
          rPh sb eb
            t -space
          phoneticPr fontId type alignment
  -sheetCalcPr
  sheetProtection[sheet=1] sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows sort autoFilter pivotTables selectLockedCells=0 selectUnlockedCells=0
  autoFilter ref -uid
    filterColumn colId hiddenButton=0 showButton=1
      filters blank -calendarType
        filter val
      customFilters and
        customFilter operator val
    -sortState
  mergeCells -count
    mergeCell ref -uid
  phoneticPr fontId type alignment
  conditionalFormatting sqref pivot=0
    cfRule type=expression|cellIs|containsText|notContainsText|beginsWith|endsWith dxfId priority stopIfTrue operator text -aboveAverage -equalAverage -bottom -percent -rank -stdDev
      formula -space
  dataValidations disablePrompts=0 -count -xWindow -yWindow
    dataValidation type errorStyle imeMode=noControl operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref -uid
      formula1 -space
      formula2 -space
  hyperlinks
    hyperlink ref id location tooltip -display -uid
${page}
  drawing id
  legacyDrawing id
  tableParts -count
    tablePart id
  extLst
    ext -uri
      dataValidations disablePrompts=0 -count -xWindow -yWindow
        dataValidation type errorStyle imeMode=noControl operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref -uid
          formula1
            f -space
          formula2
            f -space
          sqref
`);

export const textsOutline = readOutline(`
sst -count -uniqueCount -Ignorable
  si
    t -space
    r
      rPr
        -rFont
        -charset
        -family
        -b
        -i
        -strike
        -outline
        -shadow
        -condense
        -extend
        -color
        -sz
        -u
        -vertAlign
        -scheme
      t -space
    rPh sb eb
      t -space
    phoneticPr fontId type alignment
`);

const font = (indent: string): string =>
  [
    "b val",
    "i val",
    "strike val",
    "u val",
    "vertAlign val",
    "sz val",
    `color ${colour}`,
    "name val",
    "-family",
    "-charset",
    "-scheme",
    "condense val=0",
    "extend val=0",
    "outline val=0",
    "shadow val=0",
  ]
    .map((line) => indent + line)
    .join("\n");

const side = (name: string, lines = ""): string =>
  `      ${name} style${lines}\n        color ${colour}`;

const format = `
      alignment horizontal vertical textRotation wrapText indent relativeIndent=0 justifyLastLine shrinkToFit readingOrder
      protection locked hidden`;

export const stylesOutline = readOutline(`
styleSheet -Ignorable
  numFmts -count
    numFmt numFmtId formatCode
  fonts -count -knownFonts
    font
${font("      ")}
  fills -count
    fill
      patternFill patternType
        fgColor ${colour}
        bgColor ${colour}
  borders -count
    border diagonalUp diagonalDown -outline
${["left", "right", "top", "bottom", "start", "end", "diagonal"].map((name) => side(name)).join("\n")}
      -vertical
      -horizontal
  -cellStyleXfs
  cellXfs -count
    xf numFmtId fontId fillId borderId xfId quotePrefix pivotButton=0 -applyNumberFormat -applyFont -applyFill -applyBorder -applyAlignment -applyProtection
${format}
  -cellStyles
  -dxfs
  tableStyles -count -defaultTableStyle -defaultPivotStyle
  colors
    -indexedColors
    -mruColors
  extLst
    ext -uri
      -slicerStyles
      -timelineStyles
`);

/** What a conditional format changes. */
export const ruleFormatOutline = readOutline(`
dxf
  font
    b val
    i val
    strike val
    u val=single|double|none
    color ${colour}
    -condense
    -extend
  numFmt formatCode -numFmtId
  fill
    patternFill patternType=solid|none
      fgColor ${colour}
      bgColor ${colour}
  border -diagonalUp -diagonalDown -outline
${["left", "right", "top", "bottom"].map((name) => side(name, "=thin|dashed|dashDot|dashDotDot|dotted|none").replaceAll(/^ {2}/gmu, "")).join("\n")}
    vertical
    horizontal
`);

export const tableOutline = readOutline(`
table id name displayName ref headerRowCount totalsRowCount totalsRowShown tableType=worksheet insertRow=0 insertRowShift=0 published=0 -uid -Ignorable
  autoFilter ref -uid
  tableColumns -count
    tableColumn id name -uid
  tableStyleInfo name showFirstColumn showLastColumn showRowStripes showColumnStripes
`);

/** Dynamic arrays: a formula that fills as many cells as it has results. */
export const metadataOutline = readOutline(`
metadata -Ignorable
  -metadataTypes
  futureMetadata name=XLDAPR -count
    bk
      extLst
        ext -uri
          dynamicArrayProperties fDynamic=1 fCollapsed=0
  -cellMetadata
`);

/** The author that all comments made here have. */
export const personsOutline = readOutline(`
personList -Ignorable
  person displayName=記入者 -id -userId -providerId
`);

export const threadsOutline = readOutline(`
ThreadedComments -Ignorable
  threadedComment ref personId id done
    text
`);

export const drawingOutline = readOutline(`
wsDr -Ignorable
  twoCellAnchor -editAs
    -from
    -to
    graphicFrame -macro -fPublished
      -nvGraphicFramePr
      -xfrm
      graphic
        graphicData -uri
          chart id
    -clientData
  oneCellAnchor
    -from
    -ext
    graphicFrame -macro -fPublished
      -nvGraphicFramePr
      -xfrm
      graphic
        graphicData -uri
          chart id
    -clientData
  absoluteAnchor
    -pos
    -ext
    graphicFrame -macro -fPublished
      -nvGraphicFramePr
      -xfrm
      graphic
        graphicData -uri
          chart id
    -clientData
`);

export const corePropertiesOutline = readOutline(`
coreProperties
  title
  subject
  creator
  lastModifiedBy
  keywords
  description
  category
  created type
  -modified
  -lastPrinted
  -revision
  -version
  -language
`);

export const appPropertiesOutline = readOutline(`
Properties
  Manager
  Company
  -Application
  -AppVersion
  -DocSecurity
  -ScaleCrop
  -LinksUpToDate
  -SharedDoc
  -HyperlinksChanged
  -HeadingPairs
  -TitlesOfParts
  -Template
  -TotalTime
  -Pages
  -Words
  -Characters
  -CharactersWithSpaces
  -Lines
  -Paragraphs
  -Slides
  -Notes
  -HiddenSlides
  -MMClips
  -PresentationFormat
`);
