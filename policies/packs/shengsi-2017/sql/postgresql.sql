-- 嵊泗县居住证量化管理 · shengsi-2017 2017 · sha256:d9a307d7bed9311ba1eca63b671c0eee2a43913690c1ed50311a39e9d4452659
-- 截至 2026-06-18，分值以百分之一分计，NULL 为未取得。
-- PostgreSQL, as of 2026-06-18; points in hundredths; NULL is unknown.
WITH facts AS MATERIALIZED (
  SELECT
    -- quantification_joined 已申请参加量化管理
    "quantification_joined",
    -- permit_issued 已由嵊泗公安机关发给居住证
    "permit_issued",
    -- endorsement_overdue_days 逾期未签注天数
    "endorsement_overdue_days"::BIGINT AS "endorsement_overdue_days",
    -- permit_cancellation_ground 居住证注销情形
    "permit_cancellation_ground",
    -- citizen_card_held 持有舟山市社会保障卡·市民卡
    "citizen_card_held",
    -- local_insured_months 依法参加居住地社会保险月数
    "local_insured_months"::BIGINT AS "local_insured_months"
  FROM persons
),
raw_1 AS MATERIALIZED (
  SELECT
    *,
    -- base 基础分
    0::BIGINT AS "raw base",
    -- additional 附加分
    0::BIGINT AS "raw additional",
    -- deduction 扣减分
    0::BIGINT AS "raw deduction",
    -- permit-years 《浙江省居住证》年限
    0::BIGINT AS "raw permit-years",
    -- age-field-items 年龄（指标待定）
    0::BIGINT AS "raw age-field-items",
    -- family-planning-certificate 计划生育证明
    0::BIGINT AS "raw family-planning-certificate",
    -- dwelling-items 居住条件（指标待定）
    0::BIGINT AS "raw dwelling-items",
    -- titles-and-skills-items 职称与技能（指标待定）
    0::BIGINT AS "raw titles-and-skills-items",
    -- education-certificate 学历证书
    0::BIGINT AS "raw education-certificate",
    -- industry-post 规模以上工业企业中层以上领导职务
    0::BIGINT AS "raw industry-post",
    -- bravery-certificate 见义勇为荣誉证书
    0::BIGINT AS "raw bravery-certificate",
    -- good-deeds 好人好事受报道表彰情况
    0::BIGINT AS "raw good-deeds",
    -- awards 县级以上各类获奖证明和荣誉证书
    0::BIGINT AS "raw awards",
    -- investment-attracted 招商引资情况
    0::BIGINT AS "raw investment-attracted",
    -- charity-items 慈善公益（指标待定）
    0::BIGINT AS "raw charity-items",
    -- law-abiding-items 遵纪守法（指标待定）
    0::BIGINT AS "raw law-abiding-items",
    -- delegates 县级及以上党代表、人大代表、政协委员等身份
    0::BIGINT AS "raw delegates",
    -- patents 专利创新证书
    0::BIGINT AS "raw patents",
    -- intellectual-property 知识产权
    0::BIGINT AS "raw intellectual-property",
    -- research-projects 参与科技项目研发
    0::BIGINT AS "raw research-projects",
    -- offence-record 违法犯罪记录
    0::BIGINT AS "raw offence-record",
    -- insurance-payments 社保缴费证明
    0::BIGINT AS "raw insurance-payments",
    -- qualification-certificate 职业资格证书
    0::BIGINT AS "raw qualification-certificate",
    -- professional-title 专业技术资格证书
    0::BIGINT AS "raw professional-title",
    -- housing-situation 住房情况
    0::BIGINT AS "raw housing-situation",
    -- illegal-internet-cafe 非法经营网吧等违法行为
    0::BIGINT AS "raw illegal-internet-cafe",
    -- blood-donation 献血证书
    0::BIGINT AS "raw blood-donation",
    -- marrow-donation 捐献造血干细胞荣誉证书
    0::BIGINT AS "raw marrow-donation",
    -- organ-donation 人体器官（遗体）捐献
    0::BIGINT AS "raw organ-donation",
    -- illegal-medical-practice 非法行医
    0::BIGINT AS "raw illegal-medical-practice",
    -- urban-management-penalties 违反城市管理受到行政处罚
    0::BIGINT AS "raw urban-management-penalties",
    -- illegal-trading 非法经营、非法加工等违法行为
    0::BIGINT AS "raw illegal-trading",
    -- volunteering 注册志愿者和参加志愿者活动服务
    0::BIGINT AS "raw volunteering",
    -- credit-report 个人信用报告
    0::BIGINT AS "raw credit-report",
    -- township-matters 乡镇本级范围内的相关事宜
    0::BIGINT AS "raw township-matters"
  FROM facts
),
points_1 AS MATERIALIZED (
  SELECT
    *,
    "raw base" AS "points base",
    FALSE AS "unknown base",
    "raw additional" AS "points additional",
    FALSE AS "unknown additional",
    "raw deduction" AS "points deduction",
    FALSE AS "unknown deduction",
    "raw permit-years" AS "points permit-years",
    FALSE AS "unknown permit-years",
    "raw age-field-items" AS "points age-field-items",
    FALSE AS "unknown age-field-items",
    "raw family-planning-certificate" AS "points family-planning-certificate",
    FALSE AS "unknown family-planning-certificate",
    "raw dwelling-items" AS "points dwelling-items",
    FALSE AS "unknown dwelling-items",
    "raw titles-and-skills-items" AS "points titles-and-skills-items",
    FALSE AS "unknown titles-and-skills-items",
    "raw education-certificate" AS "points education-certificate",
    FALSE AS "unknown education-certificate",
    "raw industry-post" AS "points industry-post",
    FALSE AS "unknown industry-post",
    "raw bravery-certificate" AS "points bravery-certificate",
    FALSE AS "unknown bravery-certificate",
    "raw good-deeds" AS "points good-deeds",
    FALSE AS "unknown good-deeds",
    "raw awards" AS "points awards",
    FALSE AS "unknown awards",
    "raw investment-attracted" AS "points investment-attracted",
    FALSE AS "unknown investment-attracted",
    "raw charity-items" AS "points charity-items",
    FALSE AS "unknown charity-items",
    "raw law-abiding-items" AS "points law-abiding-items",
    FALSE AS "unknown law-abiding-items",
    "raw delegates" AS "points delegates",
    FALSE AS "unknown delegates",
    "raw patents" AS "points patents",
    FALSE AS "unknown patents",
    "raw intellectual-property" AS "points intellectual-property",
    FALSE AS "unknown intellectual-property",
    "raw research-projects" AS "points research-projects",
    FALSE AS "unknown research-projects",
    "raw offence-record" AS "points offence-record",
    FALSE AS "unknown offence-record",
    "raw insurance-payments" AS "points insurance-payments",
    FALSE AS "unknown insurance-payments",
    "raw qualification-certificate" AS "points qualification-certificate",
    FALSE AS "unknown qualification-certificate",
    "raw professional-title" AS "points professional-title",
    FALSE AS "unknown professional-title",
    "raw housing-situation" AS "points housing-situation",
    FALSE AS "unknown housing-situation",
    "raw illegal-internet-cafe" AS "points illegal-internet-cafe",
    FALSE AS "unknown illegal-internet-cafe",
    "raw blood-donation" AS "points blood-donation",
    FALSE AS "unknown blood-donation",
    "raw marrow-donation" AS "points marrow-donation",
    FALSE AS "unknown marrow-donation",
    "raw organ-donation" AS "points organ-donation",
    FALSE AS "unknown organ-donation",
    "raw illegal-medical-practice" AS "points illegal-medical-practice",
    FALSE AS "unknown illegal-medical-practice",
    "raw urban-management-penalties" AS "points urban-management-penalties",
    FALSE AS "unknown urban-management-penalties",
    "raw illegal-trading" AS "points illegal-trading",
    FALSE AS "unknown illegal-trading",
    "raw volunteering" AS "points volunteering",
    FALSE AS "unknown volunteering",
    "raw credit-report" AS "points credit-report",
    FALSE AS "unknown credit-report",
    "raw township-matters" AS "points township-matters",
    FALSE AS "unknown township-matters"
  FROM raw_1
),
raw_2 AS MATERIALIZED (
  SELECT
    *,
    -- residence-years 居住年限
    "points permit-years" AS "raw residence-years",
    -- age-field 年龄
    "points age-field-items" AS "raw age-field",
    -- family-planning 计划生育
    "points family-planning-certificate" AS "raw family-planning",
    -- dwelling 居住条件
    "points dwelling-items" AS "raw dwelling",
    -- titles-and-skills 职称与技能
    "points titles-and-skills-items" AS "raw titles-and-skills",
    -- education-field 文凭学历
    "points education-certificate" AS "raw education-field",
    -- current-post 现任职务
    "points industry-post" AS "raw current-post",
    -- honours 荣誉表彰
    "points bravery-certificate" + "points good-deeds" + "points awards" AS "raw honours",
    -- investment-attraction 招商引资
    "points investment-attracted" AS "raw investment-attraction",
    -- charity 慈善公益
    "points charity-items" AS "raw charity",
    -- law-abiding 遵纪守法
    "points law-abiding-items" AS "raw law-abiding",
    -- unplaced-items 职责分工点名、内容归属待定的事项
    "points delegates"
    + "points patents"
    + "points intellectual-property"
    + "points research-projects"
    + "points offence-record"
    + "points insurance-payments"
    + "points qualification-certificate"
    + "points professional-title"
    + "points housing-situation"
    + "points illegal-internet-cafe"
    + "points blood-donation"
    + "points marrow-donation"
    + "points organ-donation"
    + "points illegal-medical-practice"
    + "points urban-management-penalties"
    + "points illegal-trading"
    + "points volunteering"
    + "points credit-report"
    + "points township-matters" AS "raw unplaced-items"
  FROM points_1
),
points_2 AS MATERIALIZED (
  SELECT
    *,
    "raw residence-years" AS "points residence-years",
    "unknown permit-years" AS "unknown residence-years",
    "raw age-field" AS "points age-field",
    "unknown age-field-items" AS "unknown age-field",
    "raw family-planning" AS "points family-planning",
    "unknown family-planning-certificate" AS "unknown family-planning",
    "raw dwelling" AS "points dwelling",
    "unknown dwelling-items" AS "unknown dwelling",
    "raw titles-and-skills" AS "points titles-and-skills",
    "unknown titles-and-skills-items" AS "unknown titles-and-skills",
    "raw education-field" AS "points education-field",
    "unknown education-certificate" AS "unknown education-field",
    "raw current-post" AS "points current-post",
    "unknown industry-post" AS "unknown current-post",
    "raw honours" AS "points honours",
    "unknown bravery-certificate" OR "unknown good-deeds" OR "unknown awards" AS "unknown honours",
    "raw investment-attraction" AS "points investment-attraction",
    "unknown investment-attracted" AS "unknown investment-attraction",
    "raw charity" AS "points charity",
    "unknown charity-items" AS "unknown charity",
    "raw law-abiding" AS "points law-abiding",
    "unknown law-abiding-items" AS "unknown law-abiding",
    "raw unplaced-items" AS "points unplaced-items",
    "unknown delegates"
    OR "unknown patents"
    OR "unknown intellectual-property"
    OR "unknown research-projects"
    OR "unknown offence-record"
    OR "unknown insurance-payments"
    OR "unknown qualification-certificate"
    OR "unknown professional-title"
    OR "unknown housing-situation"
    OR "unknown illegal-internet-cafe"
    OR "unknown blood-donation"
    OR "unknown marrow-donation"
    OR "unknown organ-donation"
    OR "unknown illegal-medical-practice"
    OR "unknown urban-management-penalties"
    OR "unknown illegal-trading"
    OR "unknown volunteering"
    OR "unknown credit-report"
    OR "unknown township-matters" AS "unknown unplaced-items"
  FROM raw_2
),
raw_3 AS MATERIALIZED (
  SELECT
    *,
    -- fields 指标体系涵盖的内容（归属待定）
    "points residence-years"
    + "points age-field"
    + "points family-planning"
    + "points dwelling"
    + "points titles-and-skills"
    + "points education-field"
    + "points current-post"
    + "points honours"
    + "points investment-attraction"
    + "points charity"
    + "points law-abiding" AS "raw fields"
  FROM points_2
),
points_3 AS MATERIALIZED (
  SELECT
    *,
    "raw fields" AS "points fields",
    "unknown residence-years"
    OR "unknown age-field"
    OR "unknown family-planning"
    OR "unknown dwelling"
    OR "unknown titles-and-skills"
    OR "unknown education-field"
    OR "unknown current-post"
    OR "unknown honours"
    OR "unknown investment-attraction"
    OR "unknown charity"
    OR "unknown law-abiding" AS "unknown fields"
  FROM raw_3
),
raw_4 AS MATERIALIZED (
  SELECT
    *,
    -- total 居住证量化积分
    "points base" + "points additional" - "points deduction" + "points fields" + "points unplaced-items" AS "raw total"
  FROM points_3
),
points_4 AS MATERIALIZED (
  SELECT
    *,
    "raw total" AS "points total",
    "unknown base" OR "unknown additional" OR "unknown deduction" OR "unknown fields" OR "unknown unplaced-items" AS "unknown total"
  FROM raw_4
),
judged AS MATERIALIZED (
  SELECT
    *,
    -- not-joined 未申请参加量化管理
    NOT "quantification_joined" AS "verdict not-joined",
    -- local-household 已转办为居住地常住户口
    "permit_cancellation_ground" = 'local_household' AS "verdict local-household",
    -- permit-cancelled 居住证已注销
    "permit_issued"
    AND ("permit_cancellation_ground" <> 'none' OR "endorsement_overdue_days" > 60)
    AND NOT ("citizen_card_held" AND "local_insured_months" >= 6) AS "verdict permit-cancelled",
    -- permit-suspended 居住证使用功能中止
    "permit_issued"
    AND 1 <= "endorsement_overdue_days"
    AND "endorsement_overdue_days" <= 60
    AND NOT ("citizen_card_held" AND "local_insured_months" >= 6) AS "verdict permit-suspended",
    -- no-carrier 没有居住证，也不符合市民卡条件
    NOT "permit_issued" AND NOT ("citizen_card_held" AND "local_insured_months" >= 6) AS "verdict no-carrier",
    -- veto-items 一票否决项目
    NULL::BOOLEAN AS "verdict veto-items"
  FROM points_4
),
states AS MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN "verdict not-joined" THEN 'not-admitted'
      WHEN "verdict local-household" THEN 'not-admitted'
      WHEN "verdict permit-cancelled" THEN 'not-admitted'
      WHEN "verdict permit-suspended" THEN 'suspended'
      WHEN "verdict no-carrier" THEN 'not-admitted'
      ELSE 'active'
    END AS "the state"
  FROM judged
),
scored AS MATERIALIZED (
  SELECT
    "the state",
    CASE WHEN "the state" = 'active' THEN "points total" ELSE 0 END AS "the total",
    "raw total",
    "points total",
    "unknown total",
    "raw base",
    "points base",
    "unknown base",
    "raw additional",
    "points additional",
    "unknown additional",
    "raw deduction",
    "points deduction",
    "unknown deduction",
    "raw fields",
    "points fields",
    "unknown fields",
    "raw residence-years",
    "points residence-years",
    "unknown residence-years",
    "raw permit-years",
    "points permit-years",
    "unknown permit-years",
    "raw age-field",
    "points age-field",
    "unknown age-field",
    "raw age-field-items",
    "points age-field-items",
    "unknown age-field-items",
    "raw family-planning",
    "points family-planning",
    "unknown family-planning",
    "raw family-planning-certificate",
    "points family-planning-certificate",
    "unknown family-planning-certificate",
    "raw dwelling",
    "points dwelling",
    "unknown dwelling",
    "raw dwelling-items",
    "points dwelling-items",
    "unknown dwelling-items",
    "raw titles-and-skills",
    "points titles-and-skills",
    "unknown titles-and-skills",
    "raw titles-and-skills-items",
    "points titles-and-skills-items",
    "unknown titles-and-skills-items",
    "raw education-field",
    "points education-field",
    "unknown education-field",
    "raw education-certificate",
    "points education-certificate",
    "unknown education-certificate",
    "raw current-post",
    "points current-post",
    "unknown current-post",
    "raw industry-post",
    "points industry-post",
    "unknown industry-post",
    "raw honours",
    "points honours",
    "unknown honours",
    "raw bravery-certificate",
    "points bravery-certificate",
    "unknown bravery-certificate",
    "raw good-deeds",
    "points good-deeds",
    "unknown good-deeds",
    "raw awards",
    "points awards",
    "unknown awards",
    "raw investment-attraction",
    "points investment-attraction",
    "unknown investment-attraction",
    "raw investment-attracted",
    "points investment-attracted",
    "unknown investment-attracted",
    "raw charity",
    "points charity",
    "unknown charity",
    "raw charity-items",
    "points charity-items",
    "unknown charity-items",
    "raw law-abiding",
    "points law-abiding",
    "unknown law-abiding",
    "raw law-abiding-items",
    "points law-abiding-items",
    "unknown law-abiding-items",
    "raw unplaced-items",
    "points unplaced-items",
    "unknown unplaced-items",
    "raw delegates",
    "points delegates",
    "unknown delegates",
    "raw patents",
    "points patents",
    "unknown patents",
    "raw intellectual-property",
    "points intellectual-property",
    "unknown intellectual-property",
    "raw research-projects",
    "points research-projects",
    "unknown research-projects",
    "raw offence-record",
    "points offence-record",
    "unknown offence-record",
    "raw insurance-payments",
    "points insurance-payments",
    "unknown insurance-payments",
    "raw qualification-certificate",
    "points qualification-certificate",
    "unknown qualification-certificate",
    "raw professional-title",
    "points professional-title",
    "unknown professional-title",
    "raw housing-situation",
    "points housing-situation",
    "unknown housing-situation",
    "raw illegal-internet-cafe",
    "points illegal-internet-cafe",
    "unknown illegal-internet-cafe",
    "raw blood-donation",
    "points blood-donation",
    "unknown blood-donation",
    "raw marrow-donation",
    "points marrow-donation",
    "unknown marrow-donation",
    "raw organ-donation",
    "points organ-donation",
    "unknown organ-donation",
    "raw illegal-medical-practice",
    "points illegal-medical-practice",
    "unknown illegal-medical-practice",
    "raw urban-management-penalties",
    "points urban-management-penalties",
    "unknown urban-management-penalties",
    "raw illegal-trading",
    "points illegal-trading",
    "unknown illegal-trading",
    "raw volunteering",
    "points volunteering",
    "unknown volunteering",
    "raw credit-report",
    "points credit-report",
    "unknown credit-report",
    "raw township-matters",
    "points township-matters",
    "unknown township-matters",
    "verdict not-joined",
    "verdict local-household",
    "verdict permit-cancelled",
    "verdict permit-suspended",
    "verdict no-carrier",
    "verdict veto-items"
  FROM states
),
figures AS MATERIALIZED (
  SELECT
    count(*) AS "persons",
    coalesce(sum("points total") FILTER (WHERE "the state" <> 'active'), 0) AS "withheld",
    count(*) FILTER (WHERE "verdict veto-items") AS "vetoed",
    count(*) FILTER (WHERE "the state" = 'active') AS "state active",
    count(*) FILTER (WHERE "the state" = 'not-admitted') AS "state not-admitted",
    count(*) FILTER (WHERE "the state" = 'suspended') AS "state suspended",
    count(*) FILTER (WHERE "the state" = 'lapsed') AS "state lapsed",
    count(*) FILTER (WHERE "the state" = 'zeroed') AS "state zeroed",
    count(*) FILTER (WHERE "the state" = 'frozen') AS "state frozen",
    -- not-joined 未申请参加量化管理: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict not-joined"), count(*) FILTER (WHERE "verdict not-joined" IS NULL)] AS "verdict not-joined",
    -- local-household 已转办为居住地常住户口: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict local-household"), count(*) FILTER (WHERE "verdict local-household" IS NULL)] AS "verdict local-household",
    -- permit-cancelled 居住证已注销: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict permit-cancelled"), count(*) FILTER (WHERE "verdict permit-cancelled" IS NULL)] AS "verdict permit-cancelled",
    -- permit-suspended 居住证使用功能中止: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict permit-suspended"), count(*) FILTER (WHERE "verdict permit-suspended" IS NULL)] AS "verdict permit-suspended",
    -- no-carrier 没有居住证，也不符合市民卡条件: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict no-carrier"), count(*) FILTER (WHERE "verdict no-carrier" IS NULL)] AS "verdict no-carrier",
    -- veto-items 一票否决项目: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict veto-items"), count(*) FILTER (WHERE "verdict veto-items" IS NULL)] AS "verdict veto-items",
    -- total 居住证量化积分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points total"), 0),
      coalesce(sum("raw total"), 0),
      count(*) FILTER (WHERE "points total" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown total")
    ] AS "node total",
    -- base 基础分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points base"), 0),
      coalesce(sum("raw base"), 0),
      count(*) FILTER (WHERE "points base" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown base")
    ] AS "node base",
    -- additional 附加分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points additional"), 0),
      coalesce(sum("raw additional"), 0),
      count(*) FILTER (WHERE "points additional" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown additional")
    ] AS "node additional",
    -- deduction 扣减分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deduction"), 0),
      coalesce(sum("raw deduction"), 0),
      count(*) FILTER (WHERE "points deduction" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deduction")
    ] AS "node deduction",
    -- fields 指标体系涵盖的内容（归属待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points fields"), 0),
      coalesce(sum("raw fields"), 0),
      count(*) FILTER (WHERE "points fields" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown fields")
    ] AS "node fields",
    -- residence-years 居住年限: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points residence-years"), 0),
      coalesce(sum("raw residence-years"), 0),
      count(*) FILTER (WHERE "points residence-years" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown residence-years")
    ] AS "node residence-years",
    -- permit-years 《浙江省居住证》年限: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points permit-years"), 0),
      coalesce(sum("raw permit-years"), 0),
      count(*) FILTER (WHERE "points permit-years" <> 0),
      0,
      0,
      coalesce(sum("points permit-years" - "raw permit-years") FILTER (WHERE "raw permit-years" < 0), 0),
      count(*) FILTER (WHERE "unknown permit-years")
    ] AS "node permit-years",
    -- age-field 年龄: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points age-field"), 0),
      coalesce(sum("raw age-field"), 0),
      count(*) FILTER (WHERE "points age-field" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown age-field")
    ] AS "node age-field",
    -- age-field-items 年龄（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points age-field-items"), 0),
      coalesce(sum("raw age-field-items"), 0),
      count(*) FILTER (WHERE "points age-field-items" <> 0),
      0,
      0,
      coalesce(sum("points age-field-items" - "raw age-field-items") FILTER (WHERE "raw age-field-items" < 0), 0),
      count(*) FILTER (WHERE "unknown age-field-items")
    ] AS "node age-field-items",
    -- family-planning 计划生育: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points family-planning"), 0),
      coalesce(sum("raw family-planning"), 0),
      count(*) FILTER (WHERE "points family-planning" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown family-planning")
    ] AS "node family-planning",
    -- family-planning-certificate 计划生育证明: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points family-planning-certificate"), 0),
      coalesce(sum("raw family-planning-certificate"), 0),
      count(*) FILTER (WHERE "points family-planning-certificate" <> 0),
      0,
      0,
      coalesce(sum("points family-planning-certificate" - "raw family-planning-certificate") FILTER (WHERE "raw family-planning-certificate" < 0), 0),
      count(*) FILTER (WHERE "unknown family-planning-certificate")
    ] AS "node family-planning-certificate",
    -- dwelling 居住条件: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dwelling"), 0),
      coalesce(sum("raw dwelling"), 0),
      count(*) FILTER (WHERE "points dwelling" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown dwelling")
    ] AS "node dwelling",
    -- dwelling-items 居住条件（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dwelling-items"), 0),
      coalesce(sum("raw dwelling-items"), 0),
      count(*) FILTER (WHERE "points dwelling-items" <> 0),
      0,
      0,
      coalesce(sum("points dwelling-items" - "raw dwelling-items") FILTER (WHERE "raw dwelling-items" < 0), 0),
      count(*) FILTER (WHERE "unknown dwelling-items")
    ] AS "node dwelling-items",
    -- titles-and-skills 职称与技能: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points titles-and-skills"), 0),
      coalesce(sum("raw titles-and-skills"), 0),
      count(*) FILTER (WHERE "points titles-and-skills" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown titles-and-skills")
    ] AS "node titles-and-skills",
    -- titles-and-skills-items 职称与技能（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points titles-and-skills-items"), 0),
      coalesce(sum("raw titles-and-skills-items"), 0),
      count(*) FILTER (WHERE "points titles-and-skills-items" <> 0),
      0,
      0,
      coalesce(sum("points titles-and-skills-items" - "raw titles-and-skills-items") FILTER (WHERE "raw titles-and-skills-items" < 0), 0),
      count(*) FILTER (WHERE "unknown titles-and-skills-items")
    ] AS "node titles-and-skills-items",
    -- education-field 文凭学历: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points education-field"), 0),
      coalesce(sum("raw education-field"), 0),
      count(*) FILTER (WHERE "points education-field" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown education-field")
    ] AS "node education-field",
    -- education-certificate 学历证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points education-certificate"), 0),
      coalesce(sum("raw education-certificate"), 0),
      count(*) FILTER (WHERE "points education-certificate" <> 0),
      0,
      0,
      coalesce(sum("points education-certificate" - "raw education-certificate") FILTER (WHERE "raw education-certificate" < 0), 0),
      count(*) FILTER (WHERE "unknown education-certificate")
    ] AS "node education-certificate",
    -- current-post 现任职务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points current-post"), 0),
      coalesce(sum("raw current-post"), 0),
      count(*) FILTER (WHERE "points current-post" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown current-post")
    ] AS "node current-post",
    -- industry-post 规模以上工业企业中层以上领导职务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points industry-post"), 0),
      coalesce(sum("raw industry-post"), 0),
      count(*) FILTER (WHERE "points industry-post" <> 0),
      0,
      0,
      coalesce(sum("points industry-post" - "raw industry-post") FILTER (WHERE "raw industry-post" < 0), 0),
      count(*) FILTER (WHERE "unknown industry-post")
    ] AS "node industry-post",
    -- honours 荣誉表彰: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points honours"), 0),
      coalesce(sum("raw honours"), 0),
      count(*) FILTER (WHERE "points honours" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown honours")
    ] AS "node honours",
    -- bravery-certificate 见义勇为荣誉证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points bravery-certificate"), 0),
      coalesce(sum("raw bravery-certificate"), 0),
      count(*) FILTER (WHERE "points bravery-certificate" <> 0),
      0,
      0,
      coalesce(sum("points bravery-certificate" - "raw bravery-certificate") FILTER (WHERE "raw bravery-certificate" < 0), 0),
      count(*) FILTER (WHERE "unknown bravery-certificate")
    ] AS "node bravery-certificate",
    -- good-deeds 好人好事受报道表彰情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points good-deeds"), 0),
      coalesce(sum("raw good-deeds"), 0),
      count(*) FILTER (WHERE "points good-deeds" <> 0),
      0,
      0,
      coalesce(sum("points good-deeds" - "raw good-deeds") FILTER (WHERE "raw good-deeds" < 0), 0),
      count(*) FILTER (WHERE "unknown good-deeds")
    ] AS "node good-deeds",
    -- awards 县级以上各类获奖证明和荣誉证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points awards"), 0),
      coalesce(sum("raw awards"), 0),
      count(*) FILTER (WHERE "points awards" <> 0),
      0,
      0,
      coalesce(sum("points awards" - "raw awards") FILTER (WHERE "raw awards" < 0), 0),
      count(*) FILTER (WHERE "unknown awards")
    ] AS "node awards",
    -- investment-attraction 招商引资: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points investment-attraction"), 0),
      coalesce(sum("raw investment-attraction"), 0),
      count(*) FILTER (WHERE "points investment-attraction" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown investment-attraction")
    ] AS "node investment-attraction",
    -- investment-attracted 招商引资情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points investment-attracted"), 0),
      coalesce(sum("raw investment-attracted"), 0),
      count(*) FILTER (WHERE "points investment-attracted" <> 0),
      0,
      0,
      coalesce(sum("points investment-attracted" - "raw investment-attracted") FILTER (WHERE "raw investment-attracted" < 0), 0),
      count(*) FILTER (WHERE "unknown investment-attracted")
    ] AS "node investment-attracted",
    -- charity 慈善公益: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points charity"), 0),
      coalesce(sum("raw charity"), 0),
      count(*) FILTER (WHERE "points charity" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown charity")
    ] AS "node charity",
    -- charity-items 慈善公益（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points charity-items"), 0),
      coalesce(sum("raw charity-items"), 0),
      count(*) FILTER (WHERE "points charity-items" <> 0),
      0,
      0,
      coalesce(sum("points charity-items" - "raw charity-items") FILTER (WHERE "raw charity-items" < 0), 0),
      count(*) FILTER (WHERE "unknown charity-items")
    ] AS "node charity-items",
    -- law-abiding 遵纪守法: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points law-abiding"), 0),
      coalesce(sum("raw law-abiding"), 0),
      count(*) FILTER (WHERE "points law-abiding" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown law-abiding")
    ] AS "node law-abiding",
    -- law-abiding-items 遵纪守法（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points law-abiding-items"), 0),
      coalesce(sum("raw law-abiding-items"), 0),
      count(*) FILTER (WHERE "points law-abiding-items" <> 0),
      0,
      0,
      coalesce(sum("points law-abiding-items" - "raw law-abiding-items") FILTER (WHERE "raw law-abiding-items" < 0), 0),
      count(*) FILTER (WHERE "unknown law-abiding-items")
    ] AS "node law-abiding-items",
    -- unplaced-items 职责分工点名、内容归属待定的事项: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unplaced-items"), 0),
      coalesce(sum("raw unplaced-items"), 0),
      count(*) FILTER (WHERE "points unplaced-items" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unplaced-items")
    ] AS "node unplaced-items",
    -- delegates 县级及以上党代表、人大代表、政协委员等身份: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points delegates"), 0),
      coalesce(sum("raw delegates"), 0),
      count(*) FILTER (WHERE "points delegates" <> 0),
      0,
      0,
      coalesce(sum("points delegates" - "raw delegates") FILTER (WHERE "raw delegates" < 0), 0),
      count(*) FILTER (WHERE "unknown delegates")
    ] AS "node delegates",
    -- patents 专利创新证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points patents"), 0),
      coalesce(sum("raw patents"), 0),
      count(*) FILTER (WHERE "points patents" <> 0),
      0,
      0,
      coalesce(sum("points patents" - "raw patents") FILTER (WHERE "raw patents" < 0), 0),
      count(*) FILTER (WHERE "unknown patents")
    ] AS "node patents",
    -- intellectual-property 知识产权: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points intellectual-property"), 0),
      coalesce(sum("raw intellectual-property"), 0),
      count(*) FILTER (WHERE "points intellectual-property" <> 0),
      0,
      0,
      coalesce(sum("points intellectual-property" - "raw intellectual-property") FILTER (WHERE "raw intellectual-property" < 0), 0),
      count(*) FILTER (WHERE "unknown intellectual-property")
    ] AS "node intellectual-property",
    -- research-projects 参与科技项目研发: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points research-projects"), 0),
      coalesce(sum("raw research-projects"), 0),
      count(*) FILTER (WHERE "points research-projects" <> 0),
      0,
      0,
      coalesce(sum("points research-projects" - "raw research-projects") FILTER (WHERE "raw research-projects" < 0), 0),
      count(*) FILTER (WHERE "unknown research-projects")
    ] AS "node research-projects",
    -- offence-record 违法犯罪记录: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points offence-record"), 0),
      coalesce(sum("raw offence-record"), 0),
      count(*) FILTER (WHERE "points offence-record" <> 0),
      0,
      0,
      coalesce(sum("points offence-record" - "raw offence-record") FILTER (WHERE "raw offence-record" < 0), 0),
      count(*) FILTER (WHERE "unknown offence-record")
    ] AS "node offence-record",
    -- insurance-payments 社保缴费证明: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points insurance-payments"), 0),
      coalesce(sum("raw insurance-payments"), 0),
      count(*) FILTER (WHERE "points insurance-payments" <> 0),
      0,
      0,
      coalesce(sum("points insurance-payments" - "raw insurance-payments") FILTER (WHERE "raw insurance-payments" < 0), 0),
      count(*) FILTER (WHERE "unknown insurance-payments")
    ] AS "node insurance-payments",
    -- qualification-certificate 职业资格证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points qualification-certificate"), 0),
      coalesce(sum("raw qualification-certificate"), 0),
      count(*) FILTER (WHERE "points qualification-certificate" <> 0),
      0,
      0,
      coalesce(sum("points qualification-certificate" - "raw qualification-certificate") FILTER (WHERE "raw qualification-certificate" < 0), 0),
      count(*) FILTER (WHERE "unknown qualification-certificate")
    ] AS "node qualification-certificate",
    -- professional-title 专业技术资格证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points professional-title"), 0),
      coalesce(sum("raw professional-title"), 0),
      count(*) FILTER (WHERE "points professional-title" <> 0),
      0,
      0,
      coalesce(sum("points professional-title" - "raw professional-title") FILTER (WHERE "raw professional-title" < 0), 0),
      count(*) FILTER (WHERE "unknown professional-title")
    ] AS "node professional-title",
    -- housing-situation 住房情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points housing-situation"), 0),
      coalesce(sum("raw housing-situation"), 0),
      count(*) FILTER (WHERE "points housing-situation" <> 0),
      0,
      0,
      coalesce(sum("points housing-situation" - "raw housing-situation") FILTER (WHERE "raw housing-situation" < 0), 0),
      count(*) FILTER (WHERE "unknown housing-situation")
    ] AS "node housing-situation",
    -- illegal-internet-cafe 非法经营网吧等违法行为: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points illegal-internet-cafe"), 0),
      coalesce(sum("raw illegal-internet-cafe"), 0),
      count(*) FILTER (WHERE "points illegal-internet-cafe" <> 0),
      0,
      0,
      coalesce(sum("points illegal-internet-cafe" - "raw illegal-internet-cafe") FILTER (WHERE "raw illegal-internet-cafe" < 0), 0),
      count(*) FILTER (WHERE "unknown illegal-internet-cafe")
    ] AS "node illegal-internet-cafe",
    -- blood-donation 献血证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points blood-donation"), 0),
      coalesce(sum("raw blood-donation"), 0),
      count(*) FILTER (WHERE "points blood-donation" <> 0),
      0,
      0,
      coalesce(sum("points blood-donation" - "raw blood-donation") FILTER (WHERE "raw blood-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown blood-donation")
    ] AS "node blood-donation",
    -- marrow-donation 捐献造血干细胞荣誉证书: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points marrow-donation"), 0),
      coalesce(sum("raw marrow-donation"), 0),
      count(*) FILTER (WHERE "points marrow-donation" <> 0),
      0,
      0,
      coalesce(sum("points marrow-donation" - "raw marrow-donation") FILTER (WHERE "raw marrow-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown marrow-donation")
    ] AS "node marrow-donation",
    -- organ-donation 人体器官（遗体）捐献: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points organ-donation"), 0),
      coalesce(sum("raw organ-donation"), 0),
      count(*) FILTER (WHERE "points organ-donation" <> 0),
      0,
      0,
      coalesce(sum("points organ-donation" - "raw organ-donation") FILTER (WHERE "raw organ-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown organ-donation")
    ] AS "node organ-donation",
    -- illegal-medical-practice 非法行医: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points illegal-medical-practice"), 0),
      coalesce(sum("raw illegal-medical-practice"), 0),
      count(*) FILTER (WHERE "points illegal-medical-practice" <> 0),
      0,
      0,
      coalesce(sum("points illegal-medical-practice" - "raw illegal-medical-practice") FILTER (WHERE "raw illegal-medical-practice" < 0), 0),
      count(*) FILTER (WHERE "unknown illegal-medical-practice")
    ] AS "node illegal-medical-practice",
    -- urban-management-penalties 违反城市管理受到行政处罚: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points urban-management-penalties"), 0),
      coalesce(sum("raw urban-management-penalties"), 0),
      count(*) FILTER (WHERE "points urban-management-penalties" <> 0),
      0,
      0,
      coalesce(sum("points urban-management-penalties" - "raw urban-management-penalties") FILTER (WHERE "raw urban-management-penalties" < 0), 0),
      count(*) FILTER (WHERE "unknown urban-management-penalties")
    ] AS "node urban-management-penalties",
    -- illegal-trading 非法经营、非法加工等违法行为: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points illegal-trading"), 0),
      coalesce(sum("raw illegal-trading"), 0),
      count(*) FILTER (WHERE "points illegal-trading" <> 0),
      0,
      0,
      coalesce(sum("points illegal-trading" - "raw illegal-trading") FILTER (WHERE "raw illegal-trading" < 0), 0),
      count(*) FILTER (WHERE "unknown illegal-trading")
    ] AS "node illegal-trading",
    -- volunteering 注册志愿者和参加志愿者活动服务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points volunteering"), 0),
      coalesce(sum("raw volunteering"), 0),
      count(*) FILTER (WHERE "points volunteering" <> 0),
      0,
      0,
      coalesce(sum("points volunteering" - "raw volunteering") FILTER (WHERE "raw volunteering" < 0), 0),
      count(*) FILTER (WHERE "unknown volunteering")
    ] AS "node volunteering",
    -- credit-report 个人信用报告: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points credit-report"), 0),
      coalesce(sum("raw credit-report"), 0),
      count(*) FILTER (WHERE "points credit-report" <> 0),
      0,
      0,
      coalesce(sum("points credit-report" - "raw credit-report") FILTER (WHERE "raw credit-report" < 0), 0),
      count(*) FILTER (WHERE "unknown credit-report")
    ] AS "node credit-report",
    -- township-matters 乡镇本级范围内的相关事宜: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points township-matters"), 0),
      coalesce(sum("raw township-matters"), 0),
      count(*) FILTER (WHERE "points township-matters" <> 0),
      0,
      0,
      coalesce(sum("points township-matters" - "raw township-matters") FILTER (WHERE "raw township-matters" < 0), 0),
      count(*) FILTER (WHERE "unknown township-matters")
    ] AS "node township-matters"
  FROM scored
),
totals AS MATERIALIZED (
  SELECT
    "the total" AS total,
    count(*) AS persons,
    sum(count(*)) OVER (ORDER BY "the total") AS up_to,
    sum(count(*)) OVER () AS everybody
  FROM scored
  GROUP BY "the total"
),
spread AS MATERIALIZED (
  SELECT
    sum(total * persons) AS "sum",
    min(total) AS "min",
    max(total) AS "max",
    min(total) FILTER (WHERE up_to * 100 >= everybody * 10) AS "p10",
    min(total) FILTER (WHERE up_to * 100 >= everybody * 25) AS "p25",
    min(total) FILTER (WHERE up_to * 100 >= everybody * 50) AS "p50",
    min(total) FILTER (WHERE up_to * 100 >= everybody * 75) AS "p75",
    min(total) FILTER (WHERE up_to * 100 >= everybody * 90) AS "p90"
  FROM totals
),
bins AS MATERIALIZED (
  SELECT
    total - (total % 500 + 500) % 500 AS bin,
    sum(persons) AS persons
  FROM totals
  GROUP BY 1
)
SELECT
  figures.*,
  spread.*,
  (SELECT array_agg(bin ORDER BY bin) FROM bins) AS "bins",
  (SELECT array_agg(persons ORDER BY bin) FROM bins) AS "bin persons"
FROM figures, spread
