-- 嘉兴市新居民积分制管理 · jiaxing-2012 2012 · sha256:cf444ad1803b6ea9bf192d8ef159cc99ade624b2a82b82dc5f1b4fef3af5bbc0
-- 截至 2026-06-18，分值以百分之一分计，NULL 为未取得。
-- PostgreSQL, as of 2026-06-18; points in hundredths; NULL is unknown.
WITH facts AS MATERIALIZED (
  SELECT
    -- zhejiang_permit_held 已办理《浙江省居住证》
    "zhejiang_permit_held",
    -- continuous_work_since 在申请地连续工作起始日
    "continuous_work_since",
    -- excess_births 违反计划生育政策超生超育
    "excess_births",
    -- criminal_penalty 受过刑事处罚
    "criminal_penalty",
    -- minor_child_offences 未成年子女在申请地有违法犯罪记录
    "minor_child_offences"
  FROM persons
),
derived AS MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN "continuous_work_since" IS NULL THEN NULL
      ELSE GREATEST(
        (2026 - extract(year FROM "continuous_work_since")::BIGINT) * 12
        + 6 - extract(month FROM "continuous_work_since")::BIGINT
        - CASE WHEN extract(day FROM "continuous_work_since")::BIGINT <= 18 THEN 0 ELSE 1 END,
        0
      )
    END / 12 AS "years from continuous_work_since to as_of"
  FROM facts
),
raw_1 AS MATERIALIZED (
  SELECT
    *,
    -- basic-situation-items 基本状况（指标待定）
    0::BIGINT AS "raw basic-situation-items",
    -- personal-quality-items 个人素质（指标待定）
    0::BIGINT AS "raw personal-quality-items",
    -- residence-years-items 居住年限（指标待定）
    0::BIGINT AS "raw residence-years-items",
    -- family-planning-items 计划生育（指标待定）
    0::BIGINT AS "raw family-planning-items",
    -- patents-innovation-items 专利创新（指标待定）
    0::BIGINT AS "raw patents-innovation-items",
    -- investment-tax-items 投资纳税（指标待定）
    0::BIGINT AS "raw investment-tax-items",
    -- social-service-items 社会服务（指标待定）
    0::BIGINT AS "raw social-service-items",
    -- commendations-items 表彰奖励（指标待定）
    0::BIGINT AS "raw commendations-items"
  FROM derived
),
points_1 AS MATERIALIZED (
  SELECT
    *,
    "raw basic-situation-items" AS "points basic-situation-items",
    FALSE AS "unknown basic-situation-items",
    "raw personal-quality-items" AS "points personal-quality-items",
    FALSE AS "unknown personal-quality-items",
    "raw residence-years-items" AS "points residence-years-items",
    FALSE AS "unknown residence-years-items",
    "raw family-planning-items" AS "points family-planning-items",
    FALSE AS "unknown family-planning-items",
    "raw patents-innovation-items" AS "points patents-innovation-items",
    FALSE AS "unknown patents-innovation-items",
    "raw investment-tax-items" AS "points investment-tax-items",
    FALSE AS "unknown investment-tax-items",
    "raw social-service-items" AS "points social-service-items",
    FALSE AS "unknown social-service-items",
    "raw commendations-items" AS "points commendations-items",
    FALSE AS "unknown commendations-items"
  FROM raw_1
),
raw_2 AS MATERIALIZED (
  SELECT
    *,
    -- basic-situation 基本状况
    "points basic-situation-items" AS "raw basic-situation",
    -- personal-quality 个人素质
    "points personal-quality-items" AS "raw personal-quality",
    -- residence-years 居住年限
    "points residence-years-items" AS "raw residence-years",
    -- family-planning 计划生育
    "points family-planning-items" AS "raw family-planning",
    -- patents-innovation 专利创新
    "points patents-innovation-items" AS "raw patents-innovation",
    -- investment-tax 投资纳税
    "points investment-tax-items" AS "raw investment-tax",
    -- social-service 社会服务
    "points social-service-items" AS "raw social-service",
    -- commendations 表彰奖励
    "points commendations-items" AS "raw commendations"
  FROM points_1
),
points_2 AS MATERIALIZED (
  SELECT
    *,
    "raw basic-situation" AS "points basic-situation",
    "unknown basic-situation-items" AS "unknown basic-situation",
    "raw personal-quality" AS "points personal-quality",
    "unknown personal-quality-items" AS "unknown personal-quality",
    "raw residence-years" AS "points residence-years",
    "unknown residence-years-items" AS "unknown residence-years",
    "raw family-planning" AS "points family-planning",
    "unknown family-planning-items" AS "unknown family-planning",
    "raw patents-innovation" AS "points patents-innovation",
    "unknown patents-innovation-items" AS "unknown patents-innovation",
    "raw investment-tax" AS "points investment-tax",
    "unknown investment-tax-items" AS "unknown investment-tax",
    "raw social-service" AS "points social-service",
    "unknown social-service-items" AS "unknown social-service",
    "raw commendations" AS "points commendations",
    "unknown commendations-items" AS "unknown commendations"
  FROM raw_2
),
raw_3 AS MATERIALIZED (
  SELECT
    *,
    -- total 新居民积分
    "points basic-situation"
    + "points personal-quality"
    + "points residence-years"
    + "points family-planning"
    + "points patents-innovation"
    + "points investment-tax"
    + "points social-service"
    + "points commendations" AS "raw total"
  FROM points_2
),
points_3 AS MATERIALIZED (
  SELECT
    *,
    "raw total" AS "points total",
    "unknown basic-situation"
    OR "unknown personal-quality"
    OR "unknown residence-years"
    OR "unknown family-planning"
    OR "unknown patents-innovation"
    OR "unknown investment-tax"
    OR "unknown social-service"
    OR "unknown commendations" AS "unknown total"
  FROM raw_3
),
judged AS MATERIALIZED (
  SELECT
    *,
    -- no-permit 未办理《浙江省居住证》
    NOT "zhejiang_permit_held" AS "verdict no-permit",
    -- work-under-one-year 在申请地连续工作不满一年
    "years from continuous_work_since to as_of" < 1 AS "verdict work-under-one-year",
    -- family-planning-breach 违反计划生育政策超生超育
    "excess_births" AS "verdict family-planning-breach",
    -- criminal-penalty 受过刑事处罚
    "criminal_penalty" AS "verdict criminal-penalty",
    -- child-offences 未成年子女在申请地有违法犯罪记录
    "minor_child_offences" AS "verdict child-offences"
  FROM points_3
),
states AS MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN "verdict no-permit" THEN 'not-admitted'
      WHEN "verdict work-under-one-year" THEN 'not-admitted'
      WHEN "verdict family-planning-breach" THEN 'not-admitted'
      WHEN "verdict criminal-penalty" THEN 'not-admitted'
      WHEN "verdict child-offences" THEN 'not-admitted'
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
    "raw basic-situation",
    "points basic-situation",
    "unknown basic-situation",
    "raw basic-situation-items",
    "points basic-situation-items",
    "unknown basic-situation-items",
    "raw personal-quality",
    "points personal-quality",
    "unknown personal-quality",
    "raw personal-quality-items",
    "points personal-quality-items",
    "unknown personal-quality-items",
    "raw residence-years",
    "points residence-years",
    "unknown residence-years",
    "raw residence-years-items",
    "points residence-years-items",
    "unknown residence-years-items",
    "raw family-planning",
    "points family-planning",
    "unknown family-planning",
    "raw family-planning-items",
    "points family-planning-items",
    "unknown family-planning-items",
    "raw patents-innovation",
    "points patents-innovation",
    "unknown patents-innovation",
    "raw patents-innovation-items",
    "points patents-innovation-items",
    "unknown patents-innovation-items",
    "raw investment-tax",
    "points investment-tax",
    "unknown investment-tax",
    "raw investment-tax-items",
    "points investment-tax-items",
    "unknown investment-tax-items",
    "raw social-service",
    "points social-service",
    "unknown social-service",
    "raw social-service-items",
    "points social-service-items",
    "unknown social-service-items",
    "raw commendations",
    "points commendations",
    "unknown commendations",
    "raw commendations-items",
    "points commendations-items",
    "unknown commendations-items",
    "verdict no-permit",
    "verdict work-under-one-year",
    "verdict family-planning-breach",
    "verdict criminal-penalty",
    "verdict child-offences"
  FROM states
),
figures AS MATERIALIZED (
  SELECT
    count(*) AS "persons",
    coalesce(sum("points total") FILTER (WHERE "the state" <> 'active'), 0) AS "withheld",
    0 AS "vetoed",
    count(*) FILTER (WHERE "the state" = 'active') AS "state active",
    count(*) FILTER (WHERE "the state" = 'not-admitted') AS "state not-admitted",
    count(*) FILTER (WHERE "the state" = 'suspended') AS "state suspended",
    count(*) FILTER (WHERE "the state" = 'lapsed') AS "state lapsed",
    count(*) FILTER (WHERE "the state" = 'zeroed') AS "state zeroed",
    count(*) FILTER (WHERE "the state" = 'frozen') AS "state frozen",
    -- no-permit 未办理《浙江省居住证》: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict no-permit"), count(*) FILTER (WHERE "verdict no-permit" IS NULL)] AS "verdict no-permit",
    -- work-under-one-year 在申请地连续工作不满一年: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict work-under-one-year"), count(*) FILTER (WHERE "verdict work-under-one-year" IS NULL)] AS "verdict work-under-one-year",
    -- family-planning-breach 违反计划生育政策超生超育: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict family-planning-breach"), count(*) FILTER (WHERE "verdict family-planning-breach" IS NULL)] AS "verdict family-planning-breach",
    -- criminal-penalty 受过刑事处罚: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict criminal-penalty"), count(*) FILTER (WHERE "verdict criminal-penalty" IS NULL)] AS "verdict criminal-penalty",
    -- child-offences 未成年子女在申请地有违法犯罪记录: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict child-offences"), count(*) FILTER (WHERE "verdict child-offences" IS NULL)] AS "verdict child-offences",
    -- total 新居民积分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points total"), 0),
      coalesce(sum("raw total"), 0),
      count(*) FILTER (WHERE "points total" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown total")
    ] AS "node total",
    -- basic-situation 基本状况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points basic-situation"), 0),
      coalesce(sum("raw basic-situation"), 0),
      count(*) FILTER (WHERE "points basic-situation" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown basic-situation")
    ] AS "node basic-situation",
    -- basic-situation-items 基本状况（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points basic-situation-items"), 0),
      coalesce(sum("raw basic-situation-items"), 0),
      count(*) FILTER (WHERE "points basic-situation-items" <> 0),
      0,
      0,
      coalesce(sum("points basic-situation-items" - "raw basic-situation-items") FILTER (WHERE "raw basic-situation-items" < 0), 0),
      count(*) FILTER (WHERE "unknown basic-situation-items")
    ] AS "node basic-situation-items",
    -- personal-quality 个人素质: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points personal-quality"), 0),
      coalesce(sum("raw personal-quality"), 0),
      count(*) FILTER (WHERE "points personal-quality" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown personal-quality")
    ] AS "node personal-quality",
    -- personal-quality-items 个人素质（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points personal-quality-items"), 0),
      coalesce(sum("raw personal-quality-items"), 0),
      count(*) FILTER (WHERE "points personal-quality-items" <> 0),
      0,
      0,
      coalesce(sum("points personal-quality-items" - "raw personal-quality-items") FILTER (WHERE "raw personal-quality-items" < 0), 0),
      count(*) FILTER (WHERE "unknown personal-quality-items")
    ] AS "node personal-quality-items",
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
    -- residence-years-items 居住年限（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points residence-years-items"), 0),
      coalesce(sum("raw residence-years-items"), 0),
      count(*) FILTER (WHERE "points residence-years-items" <> 0),
      0,
      0,
      coalesce(sum("points residence-years-items" - "raw residence-years-items") FILTER (WHERE "raw residence-years-items" < 0), 0),
      count(*) FILTER (WHERE "unknown residence-years-items")
    ] AS "node residence-years-items",
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
    -- family-planning-items 计划生育（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points family-planning-items"), 0),
      coalesce(sum("raw family-planning-items"), 0),
      count(*) FILTER (WHERE "points family-planning-items" <> 0),
      0,
      0,
      coalesce(sum("points family-planning-items" - "raw family-planning-items") FILTER (WHERE "raw family-planning-items" < 0), 0),
      count(*) FILTER (WHERE "unknown family-planning-items")
    ] AS "node family-planning-items",
    -- patents-innovation 专利创新: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points patents-innovation"), 0),
      coalesce(sum("raw patents-innovation"), 0),
      count(*) FILTER (WHERE "points patents-innovation" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown patents-innovation")
    ] AS "node patents-innovation",
    -- patents-innovation-items 专利创新（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points patents-innovation-items"), 0),
      coalesce(sum("raw patents-innovation-items"), 0),
      count(*) FILTER (WHERE "points patents-innovation-items" <> 0),
      0,
      0,
      coalesce(sum("points patents-innovation-items" - "raw patents-innovation-items") FILTER (WHERE "raw patents-innovation-items" < 0), 0),
      count(*) FILTER (WHERE "unknown patents-innovation-items")
    ] AS "node patents-innovation-items",
    -- investment-tax 投资纳税: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points investment-tax"), 0),
      coalesce(sum("raw investment-tax"), 0),
      count(*) FILTER (WHERE "points investment-tax" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown investment-tax")
    ] AS "node investment-tax",
    -- investment-tax-items 投资纳税（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points investment-tax-items"), 0),
      coalesce(sum("raw investment-tax-items"), 0),
      count(*) FILTER (WHERE "points investment-tax-items" <> 0),
      0,
      0,
      coalesce(sum("points investment-tax-items" - "raw investment-tax-items") FILTER (WHERE "raw investment-tax-items" < 0), 0),
      count(*) FILTER (WHERE "unknown investment-tax-items")
    ] AS "node investment-tax-items",
    -- social-service 社会服务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points social-service"), 0),
      coalesce(sum("raw social-service"), 0),
      count(*) FILTER (WHERE "points social-service" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown social-service")
    ] AS "node social-service",
    -- social-service-items 社会服务（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points social-service-items"), 0),
      coalesce(sum("raw social-service-items"), 0),
      count(*) FILTER (WHERE "points social-service-items" <> 0),
      0,
      0,
      coalesce(sum("points social-service-items" - "raw social-service-items") FILTER (WHERE "raw social-service-items" < 0), 0),
      count(*) FILTER (WHERE "unknown social-service-items")
    ] AS "node social-service-items",
    -- commendations 表彰奖励: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points commendations"), 0),
      coalesce(sum("raw commendations"), 0),
      count(*) FILTER (WHERE "points commendations" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown commendations")
    ] AS "node commendations",
    -- commendations-items 表彰奖励（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points commendations-items"), 0),
      coalesce(sum("raw commendations-items"), 0),
      count(*) FILTER (WHERE "points commendations-items" <> 0),
      0,
      0,
      coalesce(sum("points commendations-items" - "raw commendations-items") FILTER (WHERE "raw commendations-items" < 0), 0),
      count(*) FILTER (WHERE "unknown commendations-items")
    ] AS "node commendations-items"
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
