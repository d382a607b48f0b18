-- 乐清市新市民量化积分管理实施细则（征求意见稿） · yueqing-2022-draft 2022征求意见稿 · sha256:bb524f3931105d996d888a88ea5fc4ee9d6989b6afb2601f396239afb8062438
-- 截至 2026-06-18，分值以百分之一分计，NULL 为未取得。
-- PostgreSQL, as of 2026-06-18; points in hundredths; NULL is unknown.
WITH facts AS MATERIALIZED (
  SELECT
    -- yueqing_registration_cancelled 居住登记因逾期未签注被注销
    "yueqing_registration_cancelled",
    -- yueqing_household 已转入乐清市户籍
    "yueqing_household",
    -- yueqing_forgery 伪造或提供虚假申请资料
    "yueqing_forgery",
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
derived AS MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN "birth_date" IS NULL THEN NULL
      ELSE GREATEST(
        (2026 - extract(year FROM "birth_date")::BIGINT) * 12 + 6 - extract(month FROM "birth_date")::BIGINT
        - CASE WHEN extract(day FROM "birth_date")::BIGINT <= 18 THEN 0 ELSE 1 END,
        0
      )
    END / 12 AS "years from birth_date to as_of",
    CASE
      WHEN "residence_periods" IS NULL THEN NULL
      ELSE (
        SELECT
          CASE WHEN count(*) > 1 THEN sum(m) + sum(e - CAST(s + make_interval(months => m::INTEGER) AS DATE))::BIGINT / 30 ELSE coalesce(sum(m), 0) END::BIGINT
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
                      (r ->> 'from')::DATE AS "each from",
                      (r ->> 'to')::DATE AS "each to"
                    FROM jsonb_array_elements("residence_periods") AS u(r)
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
raw_1 AS MATERIALIZED (
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
    "full months of residence_periods" * 25 AS "raw residence",
    -- dwelling-items 居住情况（指标待定）
    0::BIGINT AS "raw dwelling-items",
    -- employment-items 就业情况（指标待定）
    0::BIGINT AS "raw employment-items",
    -- invest-tax-items 投资纳税（指标待定）
    0::BIGINT AS "raw invest-tax-items",
    -- tax-paid 企业及个人纳税情况
    0::BIGINT AS "raw tax-paid",
    -- science-items 科技创新（指标待定）
    0::BIGINT AS "raw science-items",
    -- welfare-items 社会公益（指标待定）
    0::BIGINT AS "raw welfare-items",
    -- unnamed-category-6-items 第6大项（指标待定）
    0::BIGINT AS "raw unnamed-category-6-items",
    -- unnamed-category-7-items 第7大项（指标待定）
    0::BIGINT AS "raw unnamed-category-7-items",
    -- unnamed-category-8-items 第8大项（指标待定）
    0::BIGINT AS "raw unnamed-category-8-items",
    -- deputies 人大代表、政协委员等身份
    0::BIGINT AS "raw deputies",
    -- party-members 中共党员、党代表等身份
    0::BIGINT AS "raw party-members",
    -- democratic-parties 民主党派等身份
    0::BIGINT AS "raw democratic-parties",
    -- large-industry-employees 本市规模以上工业企业职工
    0::BIGINT AS "raw large-industry-employees",
    -- science-awards 科技奖项
    0::BIGINT AS "raw science-awards",
    -- blood-donation 无偿献血
    0::BIGINT AS "raw blood-donation",
    -- business-licence 营业执照
    0::BIGINT AS "raw business-licence",
    -- patents 专利
    0::BIGINT AS "raw patents",
    -- centre-activities 参与中心组织活动
    0::BIGINT AS "raw centre-activities",
    -- marrow-donation 造血干细胞采样（捐献）
    0::BIGINT AS "raw marrow-donation",
    -- body-donation 遗体（器官、角膜）意愿登记（捐献）
    0::BIGINT AS "raw body-donation",
    -- red-cross-receipts 红十字会开具的捐赠证明
    0::BIGINT AS "raw red-cross-receipts",
    -- charity-receipts 慈善总会开具的捐赠证明
    0::BIGINT AS "raw charity-receipts",
    -- special-trades 特殊工种
    0::BIGINT AS "raw special-trades",
    -- commendations 表彰奖励
    0::BIGINT AS "raw commendations",
    -- veterans 退役军人
    0::BIGINT AS "raw veterans",
    -- volunteering 志愿服务
    0::BIGINT AS "raw volunteering",
    -- integrity-violations-items 违反诚信守法（指标待定）
    0::BIGINT AS "raw integrity-violations-items",
    -- dishonest-debtor 进入全国法院失信被执行人名单
    0::BIGINT AS "raw dishonest-debtor",
    -- offences 违法犯罪
    0::BIGINT AS "raw offences",
    -- narcotics-control 禁毒工作积分指标
    0::BIGINT AS "raw narcotics-control"
  FROM derived
),
points_1 AS MATERIALIZED (
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
    "raw residence" IS NULL AS "unknown residence",
    "raw dwelling-items" AS "points dwelling-items",
    FALSE AS "unknown dwelling-items",
    "raw employment-items" AS "points employment-items",
    FALSE AS "unknown employment-items",
    "raw invest-tax-items" AS "points invest-tax-items",
    FALSE AS "unknown invest-tax-items",
    "raw tax-paid" AS "points tax-paid",
    FALSE AS "unknown tax-paid",
    "raw science-items" AS "points science-items",
    FALSE AS "unknown science-items",
    "raw welfare-items" AS "points welfare-items",
    FALSE AS "unknown welfare-items",
    "raw unnamed-category-6-items" AS "points unnamed-category-6-items",
    FALSE AS "unknown unnamed-category-6-items",
    "raw unnamed-category-7-items" AS "points unnamed-category-7-items",
    FALSE AS "unknown unnamed-category-7-items",
    "raw unnamed-category-8-items" AS "points unnamed-category-8-items",
    FALSE AS "unknown unnamed-category-8-items",
    "raw deputies" AS "points deputies",
    FALSE AS "unknown deputies",
    "raw party-members" AS "points party-members",
    FALSE AS "unknown party-members",
    "raw democratic-parties" AS "points democratic-parties",
    FALSE AS "unknown democratic-parties",
    "raw large-industry-employees" AS "points large-industry-employees",
    FALSE AS "unknown large-industry-employees",
    "raw science-awards" AS "points science-awards",
    FALSE AS "unknown science-awards",
    "raw blood-donation" AS "points blood-donation",
    FALSE AS "unknown blood-donation",
    "raw business-licence" AS "points business-licence",
    FALSE AS "unknown business-licence",
    "raw patents" AS "points patents",
    FALSE AS "unknown patents",
    "raw centre-activities" AS "points centre-activities",
    FALSE AS "unknown centre-activities",
    "raw marrow-donation" AS "points marrow-donation",
    FALSE AS "unknown marrow-donation",
    "raw body-donation" AS "points body-donation",
    FALSE AS "unknown body-donation",
    "raw red-cross-receipts" AS "points red-cross-receipts",
    FALSE AS "unknown red-cross-receipts",
    "raw charity-receipts" AS "points charity-receipts",
    FALSE AS "unknown charity-receipts",
    "raw special-trades" AS "points special-trades",
    FALSE AS "unknown special-trades",
    "raw commendations" AS "points commendations",
    FALSE AS "unknown commendations",
    "raw veterans" AS "points veterans",
    FALSE AS "unknown veterans",
    "raw volunteering" AS "points volunteering",
    FALSE AS "unknown volunteering",
    "raw integrity-violations-items" AS "points integrity-violations-items",
    FALSE AS "unknown integrity-violations-items",
    "raw dishonest-debtor" AS "points dishonest-debtor",
    FALSE AS "unknown dishonest-debtor",
    "raw offences" AS "points offences",
    FALSE AS "unknown offences",
    "raw narcotics-control" AS "points narcotics-control",
    FALSE AS "unknown narcotics-control"
  FROM raw_1
),
raw_2 AS MATERIALIZED (
  SELECT
    *,
    -- provincial 省级共性指标
    "points age" + "points education" + "points skill" + "points pension-insurance" + "points residence" AS "raw provincial",
    -- dwelling 居住情况
    "points dwelling-items" AS "raw dwelling",
    -- employment 就业情况
    "points employment-items" AS "raw employment",
    -- invest-tax 投资纳税
    "points invest-tax-items" + "points tax-paid" AS "raw invest-tax",
    -- science 科技创新
    "points science-items" AS "raw science",
    -- welfare 社会公益
    "points welfare-items" AS "raw welfare",
    -- unnamed-category-6 第6大项（原文未列名）
    "points unnamed-category-6-items" AS "raw unnamed-category-6",
    -- unnamed-category-7 第7大项（原文未列名）
    "points unnamed-category-7-items" AS "raw unnamed-category-7",
    -- unnamed-category-8 第8大项（原文未列名）
    "points unnamed-category-8-items" AS "raw unnamed-category-8",
    -- unplaced-additions 大项归属待定的指标
    "points deputies"
    + "points party-members"
    + "points democratic-parties"
    + "points large-industry-employees"
    + "points science-awards"
    + "points blood-donation"
    + "points business-licence"
    + "points patents"
    + "points centre-activities"
    + "points marrow-donation"
    + "points body-donation"
    + "points red-cross-receipts"
    + "points charity-receipts"
    + "points special-trades"
    + "points commendations"
    + "points veterans"
    + "points volunteering" AS "raw unplaced-additions",
    -- integrity-violations 违反诚信守法
    "points integrity-violations-items" AS "raw integrity-violations",
    -- unplaced-deductions 性质待定的指标
    "points dishonest-debtor" + "points offences" + "points narcotics-control" AS "raw unplaced-deductions"
  FROM points_1
),
points_2 AS MATERIALIZED (
  SELECT
    *,
    LEAST("raw provincial", 10000) AS "points provincial",
    "unknown age" OR "unknown education" OR "unknown skill" OR "unknown pension-insurance" OR "unknown residence" AS "unknown provincial",
    "raw dwelling" AS "points dwelling",
    "unknown dwelling-items" AS "unknown dwelling",
    "raw employment" AS "points employment",
    "unknown employment-items" AS "unknown employment",
    "raw invest-tax" AS "points invest-tax",
    "unknown invest-tax-items" OR "unknown tax-paid" AS "unknown invest-tax",
    "raw science" AS "points science",
    "unknown science-items" AS "unknown science",
    "raw welfare" AS "points welfare",
    "unknown welfare-items" AS "unknown welfare",
    "raw unnamed-category-6" AS "points unnamed-category-6",
    "unknown unnamed-category-6-items" AS "unknown unnamed-category-6",
    "raw unnamed-category-7" AS "points unnamed-category-7",
    "unknown unnamed-category-7-items" AS "unknown unnamed-category-7",
    "raw unnamed-category-8" AS "points unnamed-category-8",
    "unknown unnamed-category-8-items" AS "unknown unnamed-category-8",
    "raw unplaced-additions" AS "points unplaced-additions",
    "unknown deputies"
    OR "unknown party-members"
    OR "unknown democratic-parties"
    OR "unknown large-industry-employees"
    OR "unknown science-awards"
    OR "unknown blood-donation"
    OR "unknown business-licence"
    OR "unknown patents"
    OR "unknown centre-activities"
    OR "unknown marrow-donation"
    OR "unknown body-donation"
    OR "unknown red-cross-receipts"
    OR "unknown charity-receipts"
    OR "unknown special-trades"
    OR "unknown commendations"
    OR "unknown veterans"
    OR "unknown volunteering" AS "unknown unplaced-additions",
    "raw integrity-violations" AS "points integrity-violations",
    "unknown integrity-violations-items" AS "unknown integrity-violations",
    "raw unplaced-deductions" AS "points unplaced-deductions",
    "unknown dishonest-debtor" OR "unknown offences" OR "unknown narcotics-control" AS "unknown unplaced-deductions"
  FROM raw_2
),
raw_3 AS MATERIALIZED (
  SELECT
    *,
    -- county 乐清市级个性指标
    "points dwelling"
    + "points employment"
    + "points invest-tax"
    + "points science"
    + "points welfare"
    + "points unnamed-category-6"
    + "points unnamed-category-7"
    + "points unnamed-category-8"
    + "points unplaced-additions" AS "raw county",
    -- deductions 扣减分项
    "points integrity-violations" + "points unplaced-deductions" AS "raw deductions"
  FROM points_2
),
points_3 AS MATERIALIZED (
  SELECT
    *,
    LEAST("raw county", 20000) AS "points county",
    "unknown dwelling"
    OR "unknown employment"
    OR "unknown invest-tax"
    OR "unknown science"
    OR "unknown welfare"
    OR "unknown unnamed-category-6"
    OR "unknown unnamed-category-7"
    OR "unknown unnamed-category-8"
    OR "unknown unplaced-additions" AS "unknown county",
    "raw deductions" AS "points deductions",
    "unknown integrity-violations" OR "unknown unplaced-deductions" AS "unknown deductions"
  FROM raw_3
),
raw_4 AS MATERIALIZED (
  SELECT
    *,
    -- total 新市民总积分
    "points provincial" + "points county" - "points deductions" AS "raw total"
  FROM points_3
),
points_4 AS MATERIALIZED (
  SELECT
    *,
    GREATEST(LEAST("raw total", 30000), 0) AS "points total",
    "unknown provincial" OR "unknown county" OR "unknown deductions" AS "unknown total"
  FROM raw_4
),
judged AS MATERIALIZED (
  SELECT
    *,
    -- yueqing-forgery-before-inclusion 纳入前发现伪造或虚假资料
    "yueqing_forgery" = 'before_inclusion' AS "verdict yueqing-forgery-before-inclusion",
    -- yueqing-forgery-after-inclusion 纳入后发现伪造或虚假资料
    "yueqing_forgery" = 'after_inclusion' AS "verdict yueqing-forgery-after-inclusion",
    -- yueqing-household 已转入乐清市户籍
    "yueqing_household" AS "verdict yueqing-household",
    -- yueqing-endorsement-overdue 逾期未签注致居住登记注销或居住证功能中止
    "permit_status" = 'suspended' OR "yueqing_registration_cancelled" AND "permit_status" <> 'none' AS "verdict yueqing-endorsement-overdue",
    -- no-permit 未持有居住证
    "permit_status" = 'none' AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销
    "permit_status" IN ('suspended', 'cancelled') AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得
    "forgery_finding" = 'all' AS "verdict forgery",
    -- veto-items 一票否决项目
    NULL::BOOLEAN AS "verdict veto-items"
  FROM points_4
),
states AS MATERIALIZED (
  SELECT
    *,
    CASE
      WHEN "verdict yueqing-forgery-before-inclusion" THEN 'not-admitted'
      WHEN "verdict yueqing-forgery-after-inclusion" THEN 'zeroed'
      WHEN "verdict yueqing-household" THEN 'lapsed'
      WHEN "verdict yueqing-endorsement-overdue" THEN 'suspended'
      WHEN "verdict no-permit" THEN 'not-admitted'
      WHEN "verdict permit-suspended" THEN 'suspended'
      WHEN "verdict forgery" THEN 'zeroed'
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
    "raw county",
    "points county",
    "unknown county",
    "raw dwelling",
    "points dwelling",
    "unknown dwelling",
    "raw dwelling-items",
    "points dwelling-items",
    "unknown dwelling-items",
    "raw employment",
    "points employment",
    "unknown employment",
    "raw employment-items",
    "points employment-items",
    "unknown employment-items",
    "raw invest-tax",
    "points invest-tax",
    "unknown invest-tax",
    "raw invest-tax-items",
    "points invest-tax-items",
    "unknown invest-tax-items",
    "raw tax-paid",
    "points tax-paid",
    "unknown tax-paid",
    "raw science",
    "points science",
    "unknown science",
    "raw science-items",
    "points science-items",
    "unknown science-items",
    "raw welfare",
    "points welfare",
    "unknown welfare",
    "raw welfare-items",
    "points welfare-items",
    "unknown welfare-items",
    "raw unnamed-category-6",
    "points unnamed-category-6",
    "unknown unnamed-category-6",
    "raw unnamed-category-6-items",
    "points unnamed-category-6-items",
    "unknown unnamed-category-6-items",
    "raw unnamed-category-7",
    "points unnamed-category-7",
    "unknown unnamed-category-7",
    "raw unnamed-category-7-items",
    "points unnamed-category-7-items",
    "unknown unnamed-category-7-items",
    "raw unnamed-category-8",
    "points unnamed-category-8",
    "unknown unnamed-category-8",
    "raw unnamed-category-8-items",
    "points unnamed-category-8-items",
    "unknown unnamed-category-8-items",
    "raw unplaced-additions",
    "points unplaced-additions",
    "unknown unplaced-additions",
    "raw deputies",
    "points deputies",
    "unknown deputies",
    "raw party-members",
    "points party-members",
    "unknown party-members",
    "raw democratic-parties",
    "points democratic-parties",
    "unknown democratic-parties",
    "raw large-industry-employees",
    "points large-industry-employees",
    "unknown large-industry-employees",
    "raw science-awards",
    "points science-awards",
    "unknown science-awards",
    "raw blood-donation",
    "points blood-donation",
    "unknown blood-donation",
    "raw business-licence",
    "points business-licence",
    "unknown business-licence",
    "raw patents",
    "points patents",
    "unknown patents",
    "raw centre-activities",
    "points centre-activities",
    "unknown centre-activities",
    "raw marrow-donation",
    "points marrow-donation",
    "unknown marrow-donation",
    "raw body-donation",
    "points body-donation",
    "unknown body-donation",
    "raw red-cross-receipts",
    "points red-cross-receipts",
    "unknown red-cross-receipts",
    "raw charity-receipts",
    "points charity-receipts",
    "unknown charity-receipts",
    "raw special-trades",
    "points special-trades",
    "unknown special-trades",
    "raw commendations",
    "points commendations",
    "unknown commendations",
    "raw veterans",
    "points veterans",
    "unknown veterans",
    "raw volunteering",
    "points volunteering",
    "unknown volunteering",
    "raw deductions",
    "points deductions",
    "unknown deductions",
    "raw integrity-violations",
    "points integrity-violations",
    "unknown integrity-violations",
    "raw integrity-violations-items",
    "points integrity-violations-items",
    "unknown integrity-violations-items",
    "raw unplaced-deductions",
    "points unplaced-deductions",
    "unknown unplaced-deductions",
    "raw dishonest-debtor",
    "points dishonest-debtor",
    "unknown dishonest-debtor",
    "raw offences",
    "points offences",
    "unknown offences",
    "raw narcotics-control",
    "points narcotics-control",
    "unknown narcotics-control",
    "verdict yueqing-forgery-before-inclusion",
    "verdict yueqing-forgery-after-inclusion",
    "verdict yueqing-household",
    "verdict yueqing-endorsement-overdue",
    "verdict no-permit",
    "verdict permit-suspended",
    "verdict forgery",
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
    -- yueqing-forgery-before-inclusion 纳入前发现伪造或虚假资料: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict yueqing-forgery-before-inclusion"), count(*) FILTER (WHERE "verdict yueqing-forgery-before-inclusion" IS NULL)] AS "verdict yueqing-forgery-before-inclusion",
    -- yueqing-forgery-after-inclusion 纳入后发现伪造或虚假资料: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict yueqing-forgery-after-inclusion"), count(*) FILTER (WHERE "verdict yueqing-forgery-after-inclusion" IS NULL)] AS "verdict yueqing-forgery-after-inclusion",
    -- yueqing-household 已转入乐清市户籍: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict yueqing-household"), count(*) FILTER (WHERE "verdict yueqing-household" IS NULL)] AS "verdict yueqing-household",
    -- yueqing-endorsement-overdue 逾期未签注致居住登记注销或居住证功能中止: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict yueqing-endorsement-overdue"), count(*) FILTER (WHERE "verdict yueqing-endorsement-overdue" IS NULL)] AS "verdict yueqing-endorsement-overdue",
    -- no-permit 未持有居住证: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict no-permit"), count(*) FILTER (WHERE "verdict no-permit" IS NULL)] AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict permit-suspended"), count(*) FILTER (WHERE "verdict permit-suspended" IS NULL)] AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict forgery"), count(*) FILTER (WHERE "verdict forgery" IS NULL)] AS "verdict forgery",
    -- veto-items 一票否决项目: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict veto-items"), count(*) FILTER (WHERE "verdict veto-items" IS NULL)] AS "verdict veto-items",
    -- total 新市民总积分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points total"), 0),
      coalesce(sum("raw total"), 0),
      count(*) FILTER (WHERE "points total" <> 0),
      count(*) FILTER (WHERE "raw total" >= 30000),
      coalesce(sum("raw total" - 30000) FILTER (WHERE "raw total" >= 30000), 0),
      coalesce(sum("points total" - "raw total") FILTER (WHERE "raw total" < 0), 0),
      count(*) FILTER (WHERE "unknown total")
    ] AS "node total",
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
    ] AS "node residence",
    -- county 乐清市级个性指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points county"), 0),
      coalesce(sum("raw county"), 0),
      count(*) FILTER (WHERE "points county" <> 0),
      count(*) FILTER (WHERE "raw county" >= 20000),
      coalesce(sum("raw county" - 20000) FILTER (WHERE "raw county" >= 20000), 0),
      0,
      count(*) FILTER (WHERE "unknown county")
    ] AS "node county",
    -- dwelling 居住情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dwelling"), 0),
      coalesce(sum("raw dwelling"), 0),
      count(*) FILTER (WHERE "points dwelling" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown dwelling")
    ] AS "node dwelling",
    -- dwelling-items 居住情况（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dwelling-items"), 0),
      coalesce(sum("raw dwelling-items"), 0),
      count(*) FILTER (WHERE "points dwelling-items" <> 0),
      0,
      0,
      coalesce(sum("points dwelling-items" - "raw dwelling-items") FILTER (WHERE "raw dwelling-items" < 0), 0),
      count(*) FILTER (WHERE "unknown dwelling-items")
    ] AS "node dwelling-items",
    -- employment 就业情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points employment"), 0),
      coalesce(sum("raw employment"), 0),
      count(*) FILTER (WHERE "points employment" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown employment")
    ] AS "node employment",
    -- employment-items 就业情况（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points employment-items"), 0),
      coalesce(sum("raw employment-items"), 0),
      count(*) FILTER (WHERE "points employment-items" <> 0),
      0,
      0,
      coalesce(sum("points employment-items" - "raw employment-items") FILTER (WHERE "raw employment-items" < 0), 0),
      count(*) FILTER (WHERE "unknown employment-items")
    ] AS "node employment-items",
    -- invest-tax 投资纳税: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points invest-tax"), 0),
      coalesce(sum("raw invest-tax"), 0),
      count(*) FILTER (WHERE "points invest-tax" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown invest-tax")
    ] AS "node invest-tax",
    -- invest-tax-items 投资纳税（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points invest-tax-items"), 0),
      coalesce(sum("raw invest-tax-items"), 0),
      count(*) FILTER (WHERE "points invest-tax-items" <> 0),
      0,
      0,
      coalesce(sum("points invest-tax-items" - "raw invest-tax-items") FILTER (WHERE "raw invest-tax-items" < 0), 0),
      count(*) FILTER (WHERE "unknown invest-tax-items")
    ] AS "node invest-tax-items",
    -- tax-paid 企业及个人纳税情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points tax-paid"), 0),
      coalesce(sum("raw tax-paid"), 0),
      count(*) FILTER (WHERE "points tax-paid" <> 0),
      0,
      0,
      coalesce(sum("points tax-paid" - "raw tax-paid") FILTER (WHERE "raw tax-paid" < 0), 0),
      count(*) FILTER (WHERE "unknown tax-paid")
    ] AS "node tax-paid",
    -- science 科技创新: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points science"), 0),
      coalesce(sum("raw science"), 0),
      count(*) FILTER (WHERE "points science" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown science")
    ] AS "node science",
    -- science-items 科技创新（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points science-items"), 0),
      coalesce(sum("raw science-items"), 0),
      count(*) FILTER (WHERE "points science-items" <> 0),
      0,
      0,
      coalesce(sum("points science-items" - "raw science-items") FILTER (WHERE "raw science-items" < 0), 0),
      count(*) FILTER (WHERE "unknown science-items")
    ] AS "node science-items",
    -- welfare 社会公益: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points welfare"), 0),
      coalesce(sum("raw welfare"), 0),
      count(*) FILTER (WHERE "points welfare" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown welfare")
    ] AS "node welfare",
    -- welfare-items 社会公益（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points welfare-items"), 0),
      coalesce(sum("raw welfare-items"), 0),
      count(*) FILTER (WHERE "points welfare-items" <> 0),
      0,
      0,
      coalesce(sum("points welfare-items" - "raw welfare-items") FILTER (WHERE "raw welfare-items" < 0), 0),
      count(*) FILTER (WHERE "unknown welfare-items")
    ] AS "node welfare-items",
    -- unnamed-category-6 第6大项（原文未列名）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-6"), 0),
      coalesce(sum("raw unnamed-category-6"), 0),
      count(*) FILTER (WHERE "points unnamed-category-6" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unnamed-category-6")
    ] AS "node unnamed-category-6",
    -- unnamed-category-6-items 第6大项（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-6-items"), 0),
      coalesce(sum("raw unnamed-category-6-items"), 0),
      count(*) FILTER (WHERE "points unnamed-category-6-items" <> 0),
      0,
      0,
      coalesce(sum("points unnamed-category-6-items" - "raw unnamed-category-6-items") FILTER (WHERE "raw unnamed-category-6-items" < 0), 0),
      count(*) FILTER (WHERE "unknown unnamed-category-6-items")
    ] AS "node unnamed-category-6-items",
    -- unnamed-category-7 第7大项（原文未列名）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-7"), 0),
      coalesce(sum("raw unnamed-category-7"), 0),
      count(*) FILTER (WHERE "points unnamed-category-7" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unnamed-category-7")
    ] AS "node unnamed-category-7",
    -- unnamed-category-7-items 第7大项（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-7-items"), 0),
      coalesce(sum("raw unnamed-category-7-items"), 0),
      count(*) FILTER (WHERE "points unnamed-category-7-items" <> 0),
      0,
      0,
      coalesce(sum("points unnamed-category-7-items" - "raw unnamed-category-7-items") FILTER (WHERE "raw unnamed-category-7-items" < 0), 0),
      count(*) FILTER (WHERE "unknown unnamed-category-7-items")
    ] AS "node unnamed-category-7-items",
    -- unnamed-category-8 第8大项（原文未列名）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-8"), 0),
      coalesce(sum("raw unnamed-category-8"), 0),
      count(*) FILTER (WHERE "points unnamed-category-8" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unnamed-category-8")
    ] AS "node unnamed-category-8",
    -- unnamed-category-8-items 第8大项（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unnamed-category-8-items"), 0),
      coalesce(sum("raw unnamed-category-8-items"), 0),
      count(*) FILTER (WHERE "points unnamed-category-8-items" <> 0),
      0,
      0,
      coalesce(sum("points unnamed-category-8-items" - "raw unnamed-category-8-items") FILTER (WHERE "raw unnamed-category-8-items" < 0), 0),
      count(*) FILTER (WHERE "unknown unnamed-category-8-items")
    ] AS "node unnamed-category-8-items",
    -- unplaced-additions 大项归属待定的指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unplaced-additions"), 0),
      coalesce(sum("raw unplaced-additions"), 0),
      count(*) FILTER (WHERE "points unplaced-additions" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unplaced-additions")
    ] AS "node unplaced-additions",
    -- deputies 人大代表、政协委员等身份: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deputies"), 0),
      coalesce(sum("raw deputies"), 0),
      count(*) FILTER (WHERE "points deputies" <> 0),
      0,
      0,
      coalesce(sum("points deputies" - "raw deputies") FILTER (WHERE "raw deputies" < 0), 0),
      count(*) FILTER (WHERE "unknown deputies")
    ] AS "node deputies",
    -- party-members 中共党员、党代表等身份: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points party-members"), 0),
      coalesce(sum("raw party-members"), 0),
      count(*) FILTER (WHERE "points party-members" <> 0),
      0,
      0,
      coalesce(sum("points party-members" - "raw party-members") FILTER (WHERE "raw party-members" < 0), 0),
      count(*) FILTER (WHERE "unknown party-members")
    ] AS "node party-members",
    -- democratic-parties 民主党派等身份: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points democratic-parties"), 0),
      coalesce(sum("raw democratic-parties"), 0),
      count(*) FILTER (WHERE "points democratic-parties" <> 0),
      0,
      0,
      coalesce(sum("points democratic-parties" - "raw democratic-parties") FILTER (WHERE "raw democratic-parties" < 0), 0),
      count(*) FILTER (WHERE "unknown democratic-parties")
    ] AS "node democratic-parties",
    -- large-industry-employees 本市规模以上工业企业职工: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points large-industry-employees"), 0),
      coalesce(sum("raw large-industry-employees"), 0),
      count(*) FILTER (WHERE "points large-industry-employees" <> 0),
      0,
      0,
      coalesce(sum("points large-industry-employees" - "raw large-industry-employees") FILTER (WHERE "raw large-industry-employees" < 0), 0),
      count(*) FILTER (WHERE "unknown large-industry-employees")
    ] AS "node large-industry-employees",
    -- science-awards 科技奖项: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points science-awards"), 0),
      coalesce(sum("raw science-awards"), 0),
      count(*) FILTER (WHERE "points science-awards" <> 0),
      0,
      0,
      coalesce(sum("points science-awards" - "raw science-awards") FILTER (WHERE "raw science-awards" < 0), 0),
      count(*) FILTER (WHERE "unknown science-awards")
    ] AS "node science-awards",
    -- blood-donation 无偿献血: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points blood-donation"), 0),
      coalesce(sum("raw blood-donation"), 0),
      count(*) FILTER (WHERE "points blood-donation" <> 0),
      0,
      0,
      coalesce(sum("points blood-donation" - "raw blood-donation") FILTER (WHERE "raw blood-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown blood-donation")
    ] AS "node blood-donation",
    -- business-licence 营业执照: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points business-licence"), 0),
      coalesce(sum("raw business-licence"), 0),
      count(*) FILTER (WHERE "points business-licence" <> 0),
      0,
      0,
      coalesce(sum("points business-licence" - "raw business-licence") FILTER (WHERE "raw business-licence" < 0), 0),
      count(*) FILTER (WHERE "unknown business-licence")
    ] AS "node business-licence",
    -- patents 专利: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points patents"), 0),
      coalesce(sum("raw patents"), 0),
      count(*) FILTER (WHERE "points patents" <> 0),
      0,
      0,
      coalesce(sum("points patents" - "raw patents") FILTER (WHERE "raw patents" < 0), 0),
      count(*) FILTER (WHERE "unknown patents")
    ] AS "node patents",
    -- centre-activities 参与中心组织活动: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points centre-activities"), 0),
      coalesce(sum("raw centre-activities"), 0),
      count(*) FILTER (WHERE "points centre-activities" <> 0),
      0,
      0,
      coalesce(sum("points centre-activities" - "raw centre-activities") FILTER (WHERE "raw centre-activities" < 0), 0),
      count(*) FILTER (WHERE "unknown centre-activities")
    ] AS "node centre-activities",
    -- marrow-donation 造血干细胞采样（捐献）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points marrow-donation"), 0),
      coalesce(sum("raw marrow-donation"), 0),
      count(*) FILTER (WHERE "points marrow-donation" <> 0),
      0,
      0,
      coalesce(sum("points marrow-donation" - "raw marrow-donation") FILTER (WHERE "raw marrow-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown marrow-donation")
    ] AS "node marrow-donation",
    -- body-donation 遗体（器官、角膜）意愿登记（捐献）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points body-donation"), 0),
      coalesce(sum("raw body-donation"), 0),
      count(*) FILTER (WHERE "points body-donation" <> 0),
      0,
      0,
      coalesce(sum("points body-donation" - "raw body-donation") FILTER (WHERE "raw body-donation" < 0), 0),
      count(*) FILTER (WHERE "unknown body-donation")
    ] AS "node body-donation",
    -- red-cross-receipts 红十字会开具的捐赠证明: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points red-cross-receipts"), 0),
      coalesce(sum("raw red-cross-receipts"), 0),
      count(*) FILTER (WHERE "points red-cross-receipts" <> 0),
      0,
      0,
      coalesce(sum("points red-cross-receipts" - "raw red-cross-receipts") FILTER (WHERE "raw red-cross-receipts" < 0), 0),
      count(*) FILTER (WHERE "unknown red-cross-receipts")
    ] AS "node red-cross-receipts",
    -- charity-receipts 慈善总会开具的捐赠证明: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points charity-receipts"), 0),
      coalesce(sum("raw charity-receipts"), 0),
      count(*) FILTER (WHERE "points charity-receipts" <> 0),
      0,
      0,
      coalesce(sum("points charity-receipts" - "raw charity-receipts") FILTER (WHERE "raw charity-receipts" < 0), 0),
      count(*) FILTER (WHERE "unknown charity-receipts")
    ] AS "node charity-receipts",
    -- special-trades 特殊工种: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points special-trades"), 0),
      coalesce(sum("raw special-trades"), 0),
      count(*) FILTER (WHERE "points special-trades" <> 0),
      0,
      0,
      coalesce(sum("points special-trades" - "raw special-trades") FILTER (WHERE "raw special-trades" < 0), 0),
      count(*) FILTER (WHERE "unknown special-trades")
    ] AS "node special-trades",
    -- commendations 表彰奖励: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points commendations"), 0),
      coalesce(sum("raw commendations"), 0),
      count(*) FILTER (WHERE "points commendations" <> 0),
      0,
      0,
      coalesce(sum("points commendations" - "raw commendations") FILTER (WHERE "raw commendations" < 0), 0),
      count(*) FILTER (WHERE "unknown commendations")
    ] AS "node commendations",
    -- veterans 退役军人: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points veterans"), 0),
      coalesce(sum("raw veterans"), 0),
      count(*) FILTER (WHERE "points veterans" <> 0),
      0,
      0,
      coalesce(sum("points veterans" - "raw veterans") FILTER (WHERE "raw veterans" < 0), 0),
      count(*) FILTER (WHERE "unknown veterans")
    ] AS "node veterans",
    -- volunteering 志愿服务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points volunteering"), 0),
      coalesce(sum("raw volunteering"), 0),
      count(*) FILTER (WHERE "points volunteering" <> 0),
      0,
      0,
      coalesce(sum("points volunteering" - "raw volunteering") FILTER (WHERE "raw volunteering" < 0), 0),
      count(*) FILTER (WHERE "unknown volunteering")
    ] AS "node volunteering",
    -- deductions 扣减分项: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deductions"), 0),
      coalesce(sum("raw deductions"), 0),
      count(*) FILTER (WHERE "points deductions" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deductions")
    ] AS "node deductions",
    -- integrity-violations 违反诚信守法: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points integrity-violations"), 0),
      coalesce(sum("raw integrity-violations"), 0),
      count(*) FILTER (WHERE "points integrity-violations" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown integrity-violations")
    ] AS "node integrity-violations",
    -- integrity-violations-items 违反诚信守法（指标待定）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points integrity-violations-items"), 0),
      coalesce(sum("raw integrity-violations-items"), 0),
      count(*) FILTER (WHERE "points integrity-violations-items" <> 0),
      0,
      0,
      coalesce(sum("points integrity-violations-items" - "raw integrity-violations-items") FILTER (WHERE "raw integrity-violations-items" < 0), 0),
      count(*) FILTER (WHERE "unknown integrity-violations-items")
    ] AS "node integrity-violations-items",
    -- unplaced-deductions 性质待定的指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points unplaced-deductions"), 0),
      coalesce(sum("raw unplaced-deductions"), 0),
      count(*) FILTER (WHERE "points unplaced-deductions" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown unplaced-deductions")
    ] AS "node unplaced-deductions",
    -- dishonest-debtor 进入全国法院失信被执行人名单: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dishonest-debtor"), 0),
      coalesce(sum("raw dishonest-debtor"), 0),
      count(*) FILTER (WHERE "points dishonest-debtor" <> 0),
      0,
      0,
      coalesce(sum("points dishonest-debtor" - "raw dishonest-debtor") FILTER (WHERE "raw dishonest-debtor" < 0), 0),
      count(*) FILTER (WHERE "unknown dishonest-debtor")
    ] AS "node dishonest-debtor",
    -- offences 违法犯罪: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points offences"), 0),
      coalesce(sum("raw offences"), 0),
      count(*) FILTER (WHERE "points offences" <> 0),
      0,
      0,
      coalesce(sum("points offences" - "raw offences") FILTER (WHERE "raw offences" < 0), 0),
      count(*) FILTER (WHERE "unknown offences")
    ] AS "node offences",
    -- narcotics-control 禁毒工作积分指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points narcotics-control"), 0),
      coalesce(sum("raw narcotics-control"), 0),
      count(*) FILTER (WHERE "points narcotics-control" <> 0),
      0,
      0,
      coalesce(sum("points narcotics-control" - "raw narcotics-control") FILTER (WHERE "raw narcotics-control" < 0), 0),
      count(*) FILTER (WHERE "unknown narcotics-control")
    ] AS "node narcotics-control"
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
