#!/bin/sh
# Feeds the readers of files and the reader of plans with broken inputs: FUZZ_SECONDS (default 600), then it ends.
# A crash, a leak of 2 GB or an input that takes 10 seconds ends it at once and leaves the input in .build-fuzz/ingest.
set -eu
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-600}
out=.build-fuzz/ingest
mkdir -p "$out/corpus"

modules=""
for module in CZlib CLinux; do
  mkdir -p "$out/$module"
  printf 'module %s { header "%s/Sources/%s/include/%s.h" export * }\n' "$module" "$PWD" "$module" "$module" \
    >"$out/$module/module.modulemap"
  modules="$modules -Xcc -fmodule-map-file=$out/$module/module.modulemap"
done
flags="-O -wmo -enable-testing -package-name liance -swift-version 6 -parse-as-library -sanitize=fuzzer -I $out $modules"
for module in Policy Ingest; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" \
    -emit-object -o "$out/$module.o" $(find "Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzz Fuzz/Ingest/FuzzReaders.swift "$out/Policy.o" "$out/Ingest.o" -lz -o "$out/fuzz-ingest"

# Beginnings: the five plans, and a piece of each markup behind the byte that chooses its door.
for plan in seeds/*.txt; do
  { printf '@'; head -n 12 "$plan"; } >"$out/corpus/$(basename "$plan")"
done
printf '@云岭市冷链规划\n\n一、指标\n\n类别\n指标名称\n2025年\n基期值\n2030年\n目标值\n属性\n质效\n产值(亿元)\n2万左右\n3万左右\n预期性\n比例(%%)\n7.5:\n41.5\n8\n约束性\n失业率(%%)\n一\n[0.7]\n预期性\n' \
  >"$out/corpus/kinds"
printf '@云岭市冷库办法第一章  总则第一条  每季度检查1次。第二条  库存3万吨以上。第三条  第四条的要求。第四条  甲、乙300万头生猪、三门峡等项目建设。第五条  在9个网点设立专区。' \
  >"$out/corpus/rules"
printf '@云岭县冷链方案\n\n附件\n部  门\n工作职责\n县教育局\n提高冷链素养。\n县人社局\n医保中心\n保障职工。\n县财政局\n落实经费。\n县商务局\n建设冷库3座。\n' \
  >"$out/corpus/duties"
printf '@云岭市冷链规划\n专栏1：主要指标序号指标2010年2015年2015年比2010年增长1冷链能耗（万吨）2551.72347.6-8%%2冷链水耗（万吨）264.4238.0-10%%3冷链损耗（%%）17.7<15-2.7个百分点\n专栏\n2\n冷链工程\n' \
  >"$out/corpus/glued"
printf 'A<p>一、总则<ol><li>建园</ol><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>' >"$out/corpus/page"
printf 'B<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>一、</w:t><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>' \
  >"$out/corpus/word"
printf 'C<row r="1"><c r="A1" t="inlineStr"><is><t>任务</t></is></c><c r="B1" t="str"><v>单位</v></c></row><row r="2" hidden="1"><c><f>A1</f><v>3.5</v></c></row>' \
  >"$out/corpus/workbook"
printf 'D1,"建库,""十""座",市商务局\n2,培育企业5家,\n' >"$out/corpus/commas"
printf 'F<word xMin="60" yMin="60" xMax="72" yMax="72">建</word><word xMin="72" yMin="60" xMax="84" yMax="72">库</word>' \
  >"$out/corpus/pages"
printf 'G到2026年，冷链产值达到一万五千亿元，年均增长8%%，其中甲县、乙县分别新建3座、5座冷库' >"$out/corpus/sentence"
printf 'H一万五千' >"$out/corpus/figure"
printf 'I2026年第三季度' >"$out/corpus/time"
printf 'J<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' \
  >"$out/corpus/numbering"
printf 'K<si><t>任务</t></si><si><r><t>单</t></r><r><t>位</t></r></si>' >"$out/corpus/strings"
printf 'L<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>' \
  >"$out/corpus/styles"
printf 'M冷库\t座\t10\t20\n冷链车\t辆\t300\t500\n' >"$out/corpus/figures"
printf 'N建设冷库\n市商务局\n2026年底\n2\n培育企业\n市工信局\n2026年6月\n' >"$out/corpus/cells"
exec "$out/fuzz-ingest" -dict=Fuzz/Ingest/readers.dict -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
  -artifact_prefix="$out/" -print_final_stats=1 "$out/corpus"
