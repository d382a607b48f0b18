-- 浙江省新市民积分省级共性指标 · zhejiang-common-2023 2023 · sha256:bafdbc55fcefde99ed4789a124fc91a2f1b671df890678599c7c2d9125bf88a5
-- 截至 2026-06-18，分值以百分之一分计，NULL 为未取得。
-- DuckDB, as of 2026-06-18; points in hundredths; NULL is unknown.
WITH facts AS (
  SELECT
    -- birth_date 出生日期
    "birth_date",
    -- education 最高学历
    "education",
    -- qualification_grade 国家职业资格证书等级
    "qualification_grade",
    -- skill_certificate_grade 职业技能等级证书等级
    "skill_certificate_grade",
    -- title_level 职称级别
    "title_level",
    -- specialized_certificate 专项职业能力证书
    "specialized_certificate",
    -- pension_months 养老保险累计缴费月数
    "pension_months"::BIGINT AS "pension_months",
    -- residence_periods 居住登记有效期间
    "residence_periods",
    -- permit_status 居住证状态
    "permit_status",
    -- forgery_finding 虚假材料认定
    "forgery_finding"
  FROM persons
),
derived AS (
  SELECT
    *,
    CASE
      WHEN "birth_date" IS NULL THEN NULL
      ELSE GREATEST(
        (2026 - extract(year FROM "birth_date")::BIGINT) * 12 + 6 - extract(month FROM "birth_date")::BIGINT
        - CASE WHEN extract(day FROM "birth_date")::BIGINT <= 18 THEN 0 ELSE 1 END,
        0
      )
    END // 12 AS "years from birth_date to as_of",
    CASE
      WHEN "residence_periods" IS NULL THEN NULL
      ELSE (
        SELECT
          CASE WHEN count(*) > 1 THEN sum(m) + sum(e - CAST(s + to_months(m::INTEGER) AS DATE))::BIGINT // 30 ELSE coalesce(sum(m), 0) END::BIGINT
        FROM (
          SELECT
            s,
            e,
            (extract(year FROM "e")::BIGINT - extract(year FROM "s")::BIGINT) * 12
            + extract(month FROM "e")::BIGINT - extract(month FROM "s")::BIGINT
            - CASE
              WHEN extract(day FROM "s")::BIGINT <= extract(day FROM "e")::BIGINT OR extract(day FROM "e" + 1)::BIGINT = 1 THEN 0
              ELSE 1
            END AS m
          FROM (
            SELECT
              min(s) AS s,
              max(e) AS e
            FROM (
              SELECT
                s,
                e,
                sum(opens) OVER (ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS island
              FROM (
                SELECT
                  s,
                  e,
                  CASE WHEN s <= max(e) OVER (ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS opens
                FROM (
                  SELECT
                    "each from" AS s,
                    CASE WHEN "each to" IS NULL OR "each to" >= DATE '2026-06-18' THEN DATE '2026-06-18' ELSE "each to" + 1 END AS e
                  FROM (
                    SELECT
                      r."from" AS "each from",
                      r."to" AS "each to"
                    FROM (SELECT unnest("residence_periods") AS r) AS u
                  ) AS p
                ) AS c
                WHERE s < e
              ) AS o
            ) AS n
            GROUP BY island
          ) AS i
        ) AS k
      )
    END AS "full months of residence_periods"
  FROM facts
),
raw_1 AS (
  SELECT
    *,
    -- age 年龄
    CASE
      WHEN "years from birth_date to as_of" IS NULL THEN NULL
      WHEN "years from birth_date to as_of" > 60 THEN 0
      WHEN "years from birth_date to as_of" >= 55 THEN 5
      ELSE LEAST(20, 60 - "years from birth_date to as_of")
    END
    * 100 AS "raw age",
    -- education 文化程度
    CASE
      WHEN "education" IS NULL THEN NULL
      WHEN "education" IN ('bachelor', 'master', 'doctor') THEN 1000
      WHEN "education" = 'college' THEN 800
      ELSE 500
    END::BIGINT AS "raw education",
    -- skill 职业技能
    CASE
      WHEN (
        "qualification_grade" IN ('grade_2', 'grade_1')
        OR "skill_certificate_grade" IN ('grade_2', 'grade_1')
        OR "title_level" IN ('middle', 'senior')
      ) IS NULL THEN NULL
      WHEN "qualification_grade" IN ('grade_2', 'grade_1')
      OR "skill_certificate_grade" IN ('grade_2', 'grade_1')
      OR "title_level" IN ('middle', 'senior') THEN 1000
      WHEN ("qualification_grade" = 'grade_3' OR "skill_certificate_grade" = 'grade_3' OR "title_level" = 'junior') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_3' OR "skill_certificate_grade" = 'grade_3' OR "title_level" = 'junior' THEN 800
      WHEN ("qualification_grade" = 'grade_4' OR "skill_certificate_grade" = 'grade_4') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_4' OR "skill_certificate_grade" = 'grade_4' THEN 500
      WHEN ("qualification_grade" = 'grade_5' OR "skill_certificate_grade" = 'grade_5' OR "specialized_certificate") IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_5' OR "skill_certificate_grade" = 'grade_5' OR "specialized_certificate" THEN 300
      ELSE 0
    END::BIGINT AS "raw skill",
    -- pension-insurance 社保缴纳
    "pension_months" * 50 AS "raw pension-insurance",
    -- residence 居住时间
    "full months of residence_periods" * 25 AS "raw residence"
  FROM derived
),
points_1 AS (
  SELECT
    *,
    GREATEST(coalesce("raw age", 0), 0) AS "points age",
    "raw age" IS NULL AS "unknown age",
    coalesce("raw education", 500) AS "points education",
    "raw education" IS NULL AS "unknown education",
    coalesce("raw skill", 0) AS "points skill",
    "raw skill" IS NULL AS "unknown skill",
    LEAST(coalesce("raw pension-insurance", 0), 3000) AS "points pension-insurance",
    "raw pension-insurance" IS NULL AS "unknown pension-insurance",
    LEAST(coalesce("raw residence", 0), 3000) AS "points residence",
    "raw residence" IS NULL AS "unknown residence"
  FROM raw_1
),
raw_2 AS (
  SELECT
    *,
    -- provincial 省级共性指标
    "points age" + "points education" + "points skill" + "points pension-insurance" + "points residence" AS "raw provincial"
  FROM points_1
),
points_2 AS (
  SELECT
    *,
    LEAST("raw provincial", 10000) AS "points provincial",
    "unknown age" OR "unknown education" OR "unknown skill" OR "unknown pension-insurance" OR "unknown residence" AS "unknown provincial"
  FROM raw_2
),
judged AS (
  SELECT
    *,
    -- no-permit 未持有居住证
    "permit_status" = 'none' AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销
    "permit_status" IN ('suspended', 'cancelled') AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得
    "forgery_finding" = 'all' AS "verdict forgery"
  FROM points_2
),
states AS (
  SELECT
    *,
    CASE
      WHEN "verdict no-permit" THEN 'not-admitted'
      WHEN "verdict permit-suspended" THEN 'suspended'
      WHEN "verdict forgery" THEN 'zeroed'
      ELSE 'active'
    END AS "the state"
  FROM judged
),
scored AS (
  SELECT
    "the state",
    CASE WHEN "the state" = 'active' THEN "points provincial" ELSE 0 END AS "the total",
    "raw provincial",
    "points provincial",
    "unknown provincial",
    "raw age",
    "points age",
    "unknown age",
    "raw education",
    "points education",
    "unknown education",
    "raw skill",
    "points skill",
    "unknown skill",
    "raw pension-insurance",
    "points pension-insurance",
    "unknown pension-insurance",
    "raw residence",
    "points residence",
    "unknown residence",
    "verdict no-permit",
    "verdict permit-suspended",
    "verdict forgery"
  FROM states
),
figures AS (
  SELECT
    count(*) AS "persons",
    coalesce(sum("points provincial") FILTER (WHERE "the state" <> 'active'), 0) AS "withheld",
    0 AS "vetoed",
    count(*) FILTER (WHERE "the state" = 'active') AS "state active",
    count(*) FILTER (WHERE "the state" = 'not-admitted') AS "state not-admitted",
    count(*) FILTER (WHERE "the state" = 'suspended') AS "state suspended",
    count(*) FILTER (WHERE "the state" = 'lapsed') AS "state lapsed",
    count(*) FILTER (WHERE "the state" = 'zeroed') AS "state zeroed",
    count(*) FILTER (WHERE "the state" = 'frozen') AS "state frozen",
    -- no-permit 未持有居住证: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict no-permit"), count(*) FILTER (WHERE "verdict no-permit" IS NULL)] AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict permit-suspended"), count(*) FILTER (WHERE "verdict permit-suspended" IS NULL)] AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict forgery"), count(*) FILTER (WHERE "verdict forgery" IS NULL)] AS "verdict forgery",
    -- provincial 省级共性指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points provincial"), 0),
      coalesce(sum("raw provincial"), 0),
      count(*) FILTER (WHERE "points provincial" <> 0),
      count(*) FILTER (WHERE "raw provincial" >= 10000),
      coalesce(sum("raw provincial" - 10000) FILTER (WHERE "raw provincial" >= 10000), 0),
      0,
      count(*) FILTER (WHERE "unknown provincial")
    ] AS "node provincial",
    -- age 年龄: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points age"), 0),
      coalesce(sum(coalesce("raw age", "points age")), 0),
      count(*) FILTER (WHERE "points age" <> 0),
      count(*) FILTER (WHERE "raw age" >= 2000),
      coalesce(sum("raw age" - 2000) FILTER (WHERE "raw age" >= 2000), 0),
      coalesce(sum("points age" - "raw age") FILTER (WHERE "raw age" < 0), 0),
      count(*) FILTER (WHERE "unknown age")
    ] AS "node age",
    -- education 文化程度: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points education"), 0),
      coalesce(sum(coalesce("raw education", "points education")), 0),
      count(*) FILTER (WHERE "points education" <> 0),
      count(*) FILTER (WHERE "raw education" >= 1000),
      coalesce(sum("raw education" - 1000) FILTER (WHERE "raw education" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown education")
    ] AS "node education",
    -- skill 职业技能: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points skill"), 0),
      coalesce(sum(coalesce("raw skill", "points skill")), 0),
      count(*) FILTER (WHERE "points skill" <> 0),
      count(*) FILTER (WHERE "raw skill" >= 1000),
      coalesce(sum("raw skill" - 1000) FILTER (WHERE "raw skill" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown skill")
    ] AS "node skill",
    -- pension-insurance 社保缴纳: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points pension-insurance"), 0),
      coalesce(sum(coalesce("raw pension-insurance", "points pension-insurance")), 0),
      count(*) FILTER (WHERE "points pension-insurance" <> 0),
      count(*) FILTER (WHERE "raw pension-insurance" >= 3000),
      coalesce(sum("raw pension-insurance" - 3000) FILTER (WHERE "raw pension-insurance" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown pension-insurance")
    ] AS "node pension-insurance",
    -- residence 居住时间: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points residence"), 0),
      coalesce(sum(coalesce("raw residence", "points residence")), 0),
      count(*) FILTER (WHERE "points residence" <> 0),
      count(*) FILTER (WHERE "raw residence" >= 3000),
      coalesce(sum("raw residence" - 3000) FILTER (WHERE "raw residence" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown residence")
    ] AS "node residence"
  FROM scored
),
totals AS (
  SELECT
    "the total" AS total,
    count(*) AS persons,
    sum(count(*)) OVER (ORDER BY "the total") AS up_to,
    sum(count(*)) OVER () AS everybody
  FROM scored
  GROUP BY "the total"
),
spread AS (
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
bins AS (
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
