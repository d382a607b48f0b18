-- 演练县新居民积分制管理实施细则（v1） · yongjia-practice-old v1 · sha256:fa90f4e09725d50cfb0697c7817a3d92c2f016ecbc0d92c453ff1daec163731a
-- 截至 2026-06-18，分值以百分之一分计，NULL 为未取得。
-- DuckDB, as of 2026-06-18; points in hundredths; NULL is unknown.
WITH facts AS (
  SELECT
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
    "forgery_finding",
    -- housing_fund_months 住房公积金缴存月数
    "housing_fund_months"::BIGINT AS "housing_fund_months",
    -- dwelling 住所情况
    "dwelling",
    -- renting_years 租住满年数
    "renting_years"::BIGINT AS "renting_years",
    -- party_member 中共党员
    "party_member",
    -- democratic_party_member 民主党派成员
    "democratic_party_member",
    -- veteran 退役军人
    "veteran",
    -- talent_class 人才类别
    "talent_class",
    -- award_county_count 县级表彰次数
    "award_county_count"::BIGINT AS "award_county_count",
    -- award_city_count 市级表彰次数
    "award_city_count"::BIGINT AS "award_city_count",
    -- award_province_count 省级表彰次数
    "award_province_count"::BIGINT AS "award_province_count",
    -- award_nation_count 国家级表彰次数
    "award_nation_count"::BIGINT AS "award_nation_count",
    -- marrow_sample_registered 造血干细胞采样入库登记
    "marrow_sample_registered",
    -- body_donation_pledged 遗体（器官、角膜等）捐献意愿登记
    "body_donation_pledged",
    -- marrow_donated 成功捐献造血干细胞
    "marrow_donated",
    -- relative_body_donated 捐献直系亲属遗体（器官、角膜等）
    "relative_body_donated",
    -- blood_donation_count 无偿献血次数
    "blood_donation_count"::BIGINT AS "blood_donation_count",
    -- volunteer_count 志愿服务次数
    "volunteer_count"::BIGINT AS "volunteer_count",
    -- donation_yuan 慈善捐赠累计金额
    round("donation_yuan" * 100)::BIGINT AS "donation_yuan",
    -- legal_study_count 学法用法次数
    "legal_study_count"::BIGINT AS "legal_study_count",
    -- labour_contract 持有劳动合同
    "labour_contract",
    -- runs_business 投资兴办企业或个体工商户
    "runs_business",
    -- above_scale_legal_representative 规上企业法人代表
    "above_scale_legal_representative",
    -- company_tax_yuan 缴纳税费金额
    round("company_tax_yuan" * 100)::BIGINT AS "company_tax_yuan",
    -- income_tax_yuan 个人所得税金额
    round("income_tax_yuan" * 100)::BIGINT AS "income_tax_yuan",
    -- participation_township 乡级参政议政
    "participation_township",
    -- participation_county 县级参政议政
    "participation_county",
    -- participation_city 市级参政议政
    "participation_city",
    -- participation_province 省级参政议政
    "participation_province",
    -- participation_nation 全国参政议政
    "participation_nation",
    -- utility_patents 实用新型专利数
    "utility_patents"::BIGINT AS "utility_patents",
    -- invention_patents 发明专利数
    "invention_patents"::BIGINT AS "invention_patents",
    -- science_award_city 市级科学技术进步奖
    "science_award_city",
    -- science_award_province 省级科学技术进步奖
    "science_award_province",
    -- science_award_nation 国家级科学技术进步奖
    "science_award_nation",
    -- red_station_count “红色驿站”活动次数
    "red_station_count"::BIGINT AS "red_station_count",
    -- mediation_count “乡音”调解次数
    "mediation_count"::BIGINT AS "mediation_count",
    -- patrol_count 平安巡防次数（示例）
    "patrol_count"::BIGINT AS "patrol_count",
    -- local_hukou 已取得本县户籍（示例）
    "local_hukou",
    -- dishonest_debtor 失信被执行人（示例）
    "dishonest_debtor",
    -- serving_sentence 正在服刑（示例）
    "serving_sentence",
    -- detention_count 行政拘留次数（示例）
    "detention_count"::BIGINT AS "detention_count",
    -- public_security_fine_count 治安罚款次数（示例）
    "public_security_fine_count"::BIGINT AS "public_security_fine_count",
    -- traffic_violation_count 严重交通违法次数（示例）
    "traffic_violation_count"::BIGINT AS "traffic_violation_count",
    -- benefit_fraud 骗取社会保险待遇（示例）
    "benefit_fraud",
    -- tax_dishonesty 税收违法失信（示例）
    "tax_dishonesty",
    -- wage_arrears 拖欠劳动报酬（示例）
    "wage_arrears",
    -- urban_management_penalty_count 城市管理处罚次数（示例）
    "urban_management_penalty_count"::BIGINT AS "urban_management_penalty_count",
    -- falling_object_count 高空抛物次数（示例）
    "falling_object_count"::BIGINT AS "falling_object_count"
  FROM persons
),
derived AS (
  SELECT
    *,
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
    -- education 文化程度
    CASE
      WHEN "education" IS NULL THEN NULL
      WHEN "education" = 'doctor' THEN 3000
      WHEN "education" = 'master' THEN 2500
      WHEN "education" = 'bachelor' THEN 2000
      WHEN "education" = 'college' THEN 1000
      WHEN "education" = 'senior' THEN 500
      ELSE 0
    END::BIGINT AS "raw education",
    -- skill 职业技能
    CASE
      WHEN ("qualification_grade" = 'grade_1' OR "skill_certificate_grade" = 'grade_1' OR "title_level" = 'senior') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_1' OR "skill_certificate_grade" = 'grade_1' OR "title_level" = 'senior' THEN 3000
      WHEN ("qualification_grade" = 'grade_2' OR "skill_certificate_grade" = 'grade_2' OR "title_level" = 'middle') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_2' OR "skill_certificate_grade" = 'grade_2' OR "title_level" = 'middle' THEN 2500
      WHEN ("qualification_grade" = 'grade_3' OR "skill_certificate_grade" = 'grade_3' OR "title_level" = 'junior') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_3' OR "skill_certificate_grade" = 'grade_3' OR "title_level" = 'junior' THEN 2000
      WHEN ("qualification_grade" = 'grade_4' OR "skill_certificate_grade" = 'grade_4') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_4' OR "skill_certificate_grade" = 'grade_4' THEN 1500
      WHEN ("qualification_grade" = 'grade_5' OR "skill_certificate_grade" = 'grade_5') IS NULL THEN NULL
      WHEN "qualification_grade" = 'grade_5' OR "skill_certificate_grade" = 'grade_5' THEN 1000
      WHEN "specialized_certificate" IS NULL THEN NULL
      WHEN "specialized_certificate" THEN 500
      ELSE 0
    END::BIGINT AS "raw skill",
    -- labour-contract 就业持有劳动合同
    CASE WHEN "labour_contract" IS NULL THEN NULL WHEN "labour_contract" THEN 500 ELSE 0 END::BIGINT AS "raw labour-contract",
    -- business 投资兴办企业、注册登记个体工商户
    CASE WHEN "runs_business" IS NULL THEN NULL WHEN "runs_business" THEN 1000 ELSE 0 END::BIGINT AS "raw business",
    -- pension-insurance 社保缴纳
    "pension_months" * 25 AS "raw pension-insurance",
    -- housing-fund 缴纳住房公积金
    "housing_fund_months" * 50 AS "raw housing-fund",
    -- own-home 自购产权住房且实际居住
    CASE WHEN "dwelling" IS NULL THEN NULL WHEN "dwelling" = 'owned_occupied' THEN 4000 ELSE 0 END::BIGINT AS "raw own-home",
    -- rented-home 租住合法居住房屋、单位宿舍等
    "renting_years" * 200 AS "raw rented-home",
    -- residence 居住时间
    "full months of residence_periods" // 12 * 300 AS "raw residence",
    -- party-member 中共党员
    CASE WHEN "party_member" IS NULL THEN NULL WHEN "party_member" THEN 500 ELSE 0 END::BIGINT AS "raw party-member",
    -- democratic-party 民主党派
    CASE WHEN "democratic_party_member" IS NULL THEN NULL WHEN "democratic_party_member" THEN 500 ELSE 0 END::BIGINT AS "raw democratic-party",
    -- veteran 退役军人
    CASE WHEN "veteran" IS NULL THEN NULL WHEN "veteran" THEN 500 ELSE 0 END::BIGINT AS "raw veteran",
    -- talent-class 人才类别
    CASE
      WHEN "talent_class" IS NULL THEN NULL
      WHEN "talent_class" IN ('a', 'b', 'c', 'd', 'e') THEN 6000
      WHEN "talent_class" = 'f' THEN 3000
      WHEN "talent_class" = 'g' THEN 1500
      ELSE 0
    END::BIGINT AS "raw talent-class",
    -- award-county 县级表彰
    CASE WHEN "award_county_count" IS NULL THEN NULL WHEN "award_county_count" >= 1 THEN 1500 ELSE 0 END::BIGINT AS "raw award-county",
    -- award-city 市级表彰
    CASE WHEN "award_city_count" IS NULL THEN NULL WHEN "award_city_count" >= 1 THEN 3000 ELSE 0 END::BIGINT AS "raw award-city",
    -- award-province 省级表彰
    CASE WHEN "award_province_count" IS NULL THEN NULL WHEN "award_province_count" >= 1 THEN 4500 ELSE 0 END::BIGINT AS "raw award-province",
    -- award-nation 国家级表彰
    CASE WHEN "award_nation_count" IS NULL THEN NULL WHEN "award_nation_count" >= 1 THEN 6000 ELSE 0 END::BIGINT AS "raw award-nation",
    -- marrow-sample 造血干细胞采样入库登记
    CASE WHEN "marrow_sample_registered" IS NULL THEN NULL WHEN "marrow_sample_registered" THEN 500 ELSE 0 END::BIGINT AS "raw marrow-sample",
    -- body-pledge 遗体（器官、角膜等）捐献意愿登记
    CASE WHEN "body_donation_pledged" IS NULL THEN NULL WHEN "body_donation_pledged" THEN 500 ELSE 0 END::BIGINT AS "raw body-pledge",
    -- marrow-donation 成功捐献造血干细胞
    CASE WHEN "marrow_donated" IS NULL THEN NULL WHEN "marrow_donated" THEN 5000 ELSE 0 END::BIGINT AS "raw marrow-donation",
    -- body-donation 捐献直系亲属遗体（器官、角膜等）
    CASE WHEN "relative_body_donated" IS NULL THEN NULL WHEN "relative_body_donated" THEN 5000 ELSE 0 END::BIGINT AS "raw body-donation",
    -- blood-donation 无偿献血
    "blood_donation_count" * 200 AS "raw blood-donation",
    -- volunteering 志愿服务
    "volunteer_count" * 200 AS "raw volunteering",
    -- charity 慈善捐赠
    "donation_yuan" // 100000 * 200 AS "raw charity",
    -- legal-study 参加学法用法活动
    "legal_study_count" * 200 AS "raw legal-study",
    -- legal-representative 规上企业法人代表
    CASE
      WHEN "above_scale_legal_representative" IS NULL THEN NULL
      WHEN "above_scale_legal_representative" THEN 3000
      ELSE 0
    END::BIGINT AS "raw legal-representative",
    -- company-tax 税费
    "company_tax_yuan" // 1000000 * 100 AS "raw company-tax",
    -- income-tax 个人所得税
    "income_tax_yuan" // 100000 * 100 AS "raw income-tax",
    -- politics-township 乡级
    CASE WHEN "participation_township" IS NULL THEN NULL WHEN "participation_township" THEN 500 ELSE 0 END::BIGINT AS "raw politics-township",
    -- politics-county 县级
    CASE WHEN "participation_county" IS NULL THEN NULL WHEN "participation_county" THEN 1000 ELSE 0 END::BIGINT AS "raw politics-county",
    -- politics-city 市级
    CASE WHEN "participation_city" IS NULL THEN NULL WHEN "participation_city" THEN 1500 ELSE 0 END::BIGINT AS "raw politics-city",
    -- politics-province 省级
    CASE WHEN "participation_province" IS NULL THEN NULL WHEN "participation_province" THEN 2000 ELSE 0 END::BIGINT AS "raw politics-province",
    -- politics-nation 全国
    CASE WHEN "participation_nation" IS NULL THEN NULL WHEN "participation_nation" THEN 2500 ELSE 0 END::BIGINT AS "raw politics-nation",
    -- utility-patent 实用新型专利
    "utility_patents" * 500 AS "raw utility-patent",
    -- invention-patent 发明专利
    "invention_patents" * 2000 AS "raw invention-patent",
    -- science-award 科学技术进步奖
    CASE
      WHEN "science_award_nation" IS NULL THEN NULL
      WHEN "science_award_nation" THEN 3000
      WHEN "science_award_province" IS NULL THEN NULL
      WHEN "science_award_province" THEN 2000
      WHEN "science_award_city" IS NULL THEN NULL
      WHEN "science_award_city" THEN 1000
      ELSE 0
    END::BIGINT AS "raw science-award",
    -- red-station 参加县新居民“红色驿站”
    CASE WHEN "red_station_count" IS NULL THEN NULL WHEN "red_station_count" >= 1 THEN 500 ELSE 0 END::BIGINT AS "raw red-station",
    -- mediation 参加“乡音”调解队伍
    CASE WHEN "mediation_count" IS NULL THEN NULL WHEN "mediation_count" >= 1 THEN 500 ELSE 0 END::BIGINT AS "raw mediation",
    -- patrol 平安巡防（示例）
    CASE WHEN "patrol_count" IS NULL THEN NULL WHEN "patrol_count" >= 1 THEN 500 ELSE 0 END::BIGINT AS "raw patrol",
    -- administrative-detention 行政拘留（示例）
    "detention_count" * 2000 AS "raw administrative-detention",
    -- public-security-fine 治安罚款（示例）
    "public_security_fine_count" * 500 AS "raw public-security-fine",
    -- traffic-violation 严重交通违法（示例）
    CASE
      WHEN "traffic_violation_count" IS NULL THEN NULL
      WHEN "traffic_violation_count" >= 3 THEN 1000
      WHEN "traffic_violation_count" >= 2 THEN 500
      WHEN "traffic_violation_count" >= 1 THEN 200
      ELSE 0
    END::BIGINT AS "raw traffic-violation",
    -- benefit-fraud 骗取社会保险待遇（示例）
    CASE WHEN "benefit_fraud" IS NULL THEN NULL WHEN "benefit_fraud" THEN 3000 ELSE 0 END::BIGINT AS "raw benefit-fraud",
    -- tax-dishonesty 税收违法失信（示例）
    CASE WHEN "tax_dishonesty" IS NULL THEN NULL WHEN "tax_dishonesty" THEN 1000 ELSE 0 END::BIGINT AS "raw tax-dishonesty",
    -- wage-arrears 拖欠劳动报酬（示例）
    CASE WHEN "wage_arrears" IS NULL THEN NULL WHEN "wage_arrears" THEN 2000 ELSE 0 END::BIGINT AS "raw wage-arrears",
    -- urban-management-penalty 城市管理处罚（示例）
    CASE
      WHEN "urban_management_penalty_count" IS NULL THEN NULL
      WHEN "urban_management_penalty_count" >= 3 THEN 600
      WHEN "urban_management_penalty_count" >= 2 THEN 300
      WHEN "urban_management_penalty_count" >= 1 THEN 100
      ELSE 0
    END::BIGINT AS "raw urban-management-penalty",
    -- falling-object 高空抛物（示例）
    "falling_object_count" * 500 AS "raw falling-object"
  FROM derived
),
points_1 AS (
  SELECT
    *,
    coalesce("raw education", 0) AS "points education",
    "raw education" IS NULL AS "unknown education",
    coalesce("raw skill", 0) AS "points skill",
    "raw skill" IS NULL AS "unknown skill",
    coalesce("raw labour-contract", 0) AS "points labour-contract",
    "raw labour-contract" IS NULL AS "unknown labour-contract",
    coalesce("raw business", 0) AS "points business",
    "raw business" IS NULL AS "unknown business",
    LEAST(coalesce("raw pension-insurance", 0), 3000) AS "points pension-insurance",
    "raw pension-insurance" IS NULL AS "unknown pension-insurance",
    LEAST(coalesce("raw housing-fund", 0), 3000) AS "points housing-fund",
    "raw housing-fund" IS NULL AS "unknown housing-fund",
    coalesce("raw own-home", 0) AS "points own-home",
    "raw own-home" IS NULL AS "unknown own-home",
    LEAST(coalesce("raw rented-home", 0), 2000) AS "points rented-home",
    "raw rented-home" IS NULL AS "unknown rented-home",
    LEAST(coalesce("raw residence", 0), 3000) AS "points residence",
    "raw residence" IS NULL AS "unknown residence",
    coalesce("raw party-member", 0) AS "points party-member",
    "raw party-member" IS NULL AS "unknown party-member",
    coalesce("raw democratic-party", 0) AS "points democratic-party",
    "raw democratic-party" IS NULL AS "unknown democratic-party",
    coalesce("raw veteran", 0) AS "points veteran",
    "raw veteran" IS NULL AS "unknown veteran",
    coalesce("raw talent-class", 0) AS "points talent-class",
    "raw talent-class" IS NULL AS "unknown talent-class",
    coalesce("raw award-county", 0) AS "points award-county",
    "raw award-county" IS NULL AS "unknown award-county",
    coalesce("raw award-city", 0) AS "points award-city",
    "raw award-city" IS NULL AS "unknown award-city",
    coalesce("raw award-province", 0) AS "points award-province",
    "raw award-province" IS NULL AS "unknown award-province",
    coalesce("raw award-nation", 0) AS "points award-nation",
    "raw award-nation" IS NULL AS "unknown award-nation",
    coalesce("raw marrow-sample", 0) AS "points marrow-sample",
    "raw marrow-sample" IS NULL AS "unknown marrow-sample",
    coalesce("raw body-pledge", 0) AS "points body-pledge",
    "raw body-pledge" IS NULL AS "unknown body-pledge",
    coalesce("raw marrow-donation", 0) AS "points marrow-donation",
    "raw marrow-donation" IS NULL AS "unknown marrow-donation",
    coalesce("raw body-donation", 0) AS "points body-donation",
    "raw body-donation" IS NULL AS "unknown body-donation",
    LEAST(coalesce("raw blood-donation", 0), 1000) AS "points blood-donation",
    "raw blood-donation" IS NULL AS "unknown blood-donation",
    LEAST(coalesce("raw volunteering", 0), 1000) AS "points volunteering",
    "raw volunteering" IS NULL AS "unknown volunteering",
    LEAST(coalesce("raw charity", 0), 1000) AS "points charity",
    "raw charity" IS NULL AS "unknown charity",
    LEAST(coalesce("raw legal-study", 0), 1000) AS "points legal-study",
    "raw legal-study" IS NULL AS "unknown legal-study",
    coalesce("raw legal-representative", 0) AS "points legal-representative",
    "raw legal-representative" IS NULL AS "unknown legal-representative",
    coalesce("raw company-tax", 0) AS "points company-tax",
    "raw company-tax" IS NULL AS "unknown company-tax",
    coalesce("raw income-tax", 0) AS "points income-tax",
    "raw income-tax" IS NULL AS "unknown income-tax",
    coalesce("raw politics-township", 0) AS "points politics-township",
    "raw politics-township" IS NULL AS "unknown politics-township",
    coalesce("raw politics-county", 0) AS "points politics-county",
    "raw politics-county" IS NULL AS "unknown politics-county",
    coalesce("raw politics-city", 0) AS "points politics-city",
    "raw politics-city" IS NULL AS "unknown politics-city",
    coalesce("raw politics-province", 0) AS "points politics-province",
    "raw politics-province" IS NULL AS "unknown politics-province",
    coalesce("raw politics-nation", 0) AS "points politics-nation",
    "raw politics-nation" IS NULL AS "unknown politics-nation",
    coalesce("raw utility-patent", 0) AS "points utility-patent",
    "raw utility-patent" IS NULL AS "unknown utility-patent",
    coalesce("raw invention-patent", 0) AS "points invention-patent",
    "raw invention-patent" IS NULL AS "unknown invention-patent",
    coalesce("raw science-award", 0) AS "points science-award",
    "raw science-award" IS NULL AS "unknown science-award",
    coalesce("raw red-station", 0) AS "points red-station",
    "raw red-station" IS NULL AS "unknown red-station",
    coalesce("raw mediation", 0) AS "points mediation",
    "raw mediation" IS NULL AS "unknown mediation",
    coalesce("raw patrol", 0) AS "points patrol",
    "raw patrol" IS NULL AS "unknown patrol",
    coalesce("raw administrative-detention", 0) AS "points administrative-detention",
    "raw administrative-detention" IS NULL AS "unknown administrative-detention",
    coalesce("raw public-security-fine", 0) AS "points public-security-fine",
    "raw public-security-fine" IS NULL AS "unknown public-security-fine",
    coalesce("raw traffic-violation", 0) AS "points traffic-violation",
    "raw traffic-violation" IS NULL AS "unknown traffic-violation",
    coalesce("raw benefit-fraud", 0) AS "points benefit-fraud",
    "raw benefit-fraud" IS NULL AS "unknown benefit-fraud",
    coalesce("raw tax-dishonesty", 0) AS "points tax-dishonesty",
    "raw tax-dishonesty" IS NULL AS "unknown tax-dishonesty",
    coalesce("raw wage-arrears", 0) AS "points wage-arrears",
    "raw wage-arrears" IS NULL AS "unknown wage-arrears",
    coalesce("raw urban-management-penalty", 0) AS "points urban-management-penalty",
    "raw urban-management-penalty" IS NULL AS "unknown urban-management-penalty",
    coalesce("raw falling-object", 0) AS "points falling-object",
    "raw falling-object" IS NULL AS "unknown falling-object"
  FROM raw_1
),
raw_2 AS (
  SELECT
    *,
    -- quality 文化程度与职业技能
    "points education" + "points skill" AS "raw quality",
    -- contract-or-business 劳动合同或投资兴办
    GREATEST("points labour-contract", "points business") AS "raw contract-or-business",
    -- dwelling 住所情况
    GREATEST("points own-home", "points rented-home") AS "raw dwelling",
    -- residence-time 居住时间
    "points residence" AS "raw residence-time",
    -- identity 特殊身份
    "points party-member" + "points democratic-party" + "points veteran" AS "raw identity",
    -- talent 人才引进
    "points talent-class" AS "raw talent",
    -- awards 奖项荣誉
    GREATEST("points award-county", "points award-city", "points award-province", "points award-nation") AS "raw awards",
    -- welfare 社会公益
    "points marrow-sample"
    + "points body-pledge"
    + "points marrow-donation"
    + "points body-donation"
    + "points blood-donation"
    + "points volunteering"
    + "points charity" AS "raw welfare",
    -- legal 学法用法
    "points legal-study" AS "raw legal",
    -- tax 缴纳税费
    "points company-tax" + "points income-tax" AS "raw tax",
    -- politics 参政议政
    GREATEST(
      "points politics-township",
      "points politics-county",
      "points politics-city",
      "points politics-province",
      "points politics-nation"
    ) AS "raw politics",
    -- science 科技创新
    "points utility-patent" + "points invention-patent" + "points science-award" AS "raw science",
    -- other-activities 其他活动
    "points red-station" + "points mediation" + "points patrol" AS "raw other-activities",
    -- deduct-law 违反法律法规（示例）
    "points administrative-detention" + "points public-security-fine" + "points traffic-violation" AS "raw deduct-law",
    -- deduct-honesty 违反诚信守法（示例）
    "points benefit-fraud" + "points tax-dishonesty" + "points wage-arrears" AS "raw deduct-honesty",
    -- deduct-morals 违反社会公德（示例）
    "points urban-management-penalty" + "points falling-object" AS "raw deduct-morals"
  FROM points_1
),
points_2 AS (
  SELECT
    *,
    "raw quality" AS "points quality",
    "unknown education" OR "unknown skill" AS "unknown quality",
    LEAST("raw contract-or-business", 1000) AS "points contract-or-business",
    "unknown labour-contract" OR "unknown business" AS "unknown contract-or-business",
    LEAST("raw dwelling", 4000) AS "points dwelling",
    "unknown own-home" OR "unknown rented-home" AS "unknown dwelling",
    "raw residence-time" AS "points residence-time",
    "unknown residence" AS "unknown residence-time",
    "raw identity" AS "points identity",
    "unknown party-member" OR "unknown democratic-party" OR "unknown veteran" AS "unknown identity",
    "raw talent" AS "points talent",
    "unknown talent-class" AS "unknown talent",
    "raw awards" AS "points awards",
    "unknown award-county" OR "unknown award-city" OR "unknown award-province" OR "unknown award-nation" AS "unknown awards",
    "raw welfare" AS "points welfare",
    "unknown marrow-sample"
    OR "unknown body-pledge"
    OR "unknown marrow-donation"
    OR "unknown body-donation"
    OR "unknown blood-donation"
    OR "unknown volunteering"
    OR "unknown charity" AS "unknown welfare",
    "raw legal" AS "points legal",
    "unknown legal-study" AS "unknown legal",
    LEAST("raw tax", 6000) AS "points tax",
    "unknown company-tax" OR "unknown income-tax" AS "unknown tax",
    "raw politics" AS "points politics",
    "unknown politics-township"
    OR "unknown politics-county"
    OR "unknown politics-city"
    OR "unknown politics-province"
    OR "unknown politics-nation" AS "unknown politics",
    "raw science" AS "points science",
    "unknown utility-patent" OR "unknown invention-patent" OR "unknown science-award" AS "unknown science",
    LEAST("raw other-activities", 1500) AS "points other-activities",
    "unknown red-station" OR "unknown mediation" OR "unknown patrol" AS "unknown other-activities",
    "raw deduct-law" AS "points deduct-law",
    "unknown administrative-detention" OR "unknown public-security-fine" OR "unknown traffic-violation" AS "unknown deduct-law",
    "raw deduct-honesty" AS "points deduct-honesty",
    "unknown benefit-fraud" OR "unknown tax-dishonesty" OR "unknown wage-arrears" AS "unknown deduct-honesty",
    "raw deduct-morals" AS "points deduct-morals",
    "unknown urban-management-penalty" OR "unknown falling-object" AS "unknown deduct-morals"
  FROM raw_2
),
raw_3 AS (
  SELECT
    *,
    -- employment 就业及参加社保情况
    "points contract-or-business" + "points pension-insurance" + "points housing-fund" AS "raw employment",
    -- invest-tax 投资纳税
    "points legal-representative" + "points tax" AS "raw invest-tax",
    -- deductions 减分指标
    "points deduct-law" + "points deduct-honesty" + "points deduct-morals" AS "raw deductions"
  FROM points_2
),
points_3 AS (
  SELECT
    *,
    "raw employment" AS "points employment",
    "unknown contract-or-business" OR "unknown pension-insurance" OR "unknown housing-fund" AS "unknown employment",
    "raw invest-tax" AS "points invest-tax",
    "unknown legal-representative" OR "unknown tax" AS "unknown invest-tax",
    "raw deductions" AS "points deductions",
    "unknown deduct-law" OR "unknown deduct-honesty" OR "unknown deduct-morals" AS "unknown deductions"
  FROM raw_3
),
raw_4 AS (
  SELECT
    *,
    -- base 基础分
    "points quality" + "points employment" + "points dwelling" + "points residence-time" AS "raw base",
    -- additional 加分
    "points identity"
    + "points talent"
    + "points awards"
    + "points welfare"
    + "points legal"
    + "points invest-tax"
    + "points politics"
    + "points science"
    + "points other-activities" AS "raw additional"
  FROM points_3
),
points_4 AS (
  SELECT
    *,
    "raw base" AS "points base",
    "unknown quality" OR "unknown employment" OR "unknown dwelling" OR "unknown residence-time" AS "unknown base",
    "raw additional" AS "points additional",
    "unknown identity"
    OR "unknown talent"
    OR "unknown awards"
    OR "unknown welfare"
    OR "unknown legal"
    OR "unknown invest-tax"
    OR "unknown politics"
    OR "unknown science"
    OR "unknown other-activities" AS "unknown additional"
  FROM raw_4
),
raw_5 AS (
  SELECT
    *,
    -- total 总积分
    "points base" + "points additional" - "points deductions" AS "raw total"
  FROM points_4
),
points_5 AS (
  SELECT
    *,
    GREATEST("raw total", 0) AS "points total",
    "unknown base" OR "unknown additional" OR "unknown deductions" AS "unknown total"
  FROM raw_5
),
judged AS (
  SELECT
    *,
    -- local-hukou 已取得本县户籍（示例）
    "local_hukou" AS "verdict local-hukou",
    -- no-permit 未持有居住证
    "permit_status" = 'none' AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销
    "permit_status" IN ('suspended', 'cancelled') AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得
    "forgery_finding" = 'all' AS "verdict forgery",
    -- dishonest-debtor 失信被执行人（示例）
    "dishonest_debtor" AS "verdict dishonest-debtor",
    -- serving-sentence 正在服刑（示例）
    "serving_sentence" AS "verdict serving-sentence"
  FROM points_5
),
states AS (
  SELECT
    *,
    CASE
      WHEN "verdict local-hukou" THEN 'lapsed'
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
    CASE WHEN "the state" = 'active' THEN "points total" ELSE 0 END AS "the total",
    "raw total",
    "points total",
    "unknown total",
    "raw base",
    "points base",
    "unknown base",
    "raw quality",
    "points quality",
    "unknown quality",
    "raw education",
    "points education",
    "unknown education",
    "raw skill",
    "points skill",
    "unknown skill",
    "raw employment",
    "points employment",
    "unknown employment",
    "raw contract-or-business",
    "points contract-or-business",
    "unknown contract-or-business",
    "raw labour-contract",
    "points labour-contract",
    "unknown labour-contract",
    "raw business",
    "points business",
    "unknown business",
    "raw pension-insurance",
    "points pension-insurance",
    "unknown pension-insurance",
    "raw housing-fund",
    "points housing-fund",
    "unknown housing-fund",
    "raw dwelling",
    "points dwelling",
    "unknown dwelling",
    "raw own-home",
    "points own-home",
    "unknown own-home",
    "raw rented-home",
    "points rented-home",
    "unknown rented-home",
    "raw residence-time",
    "points residence-time",
    "unknown residence-time",
    "raw residence",
    "points residence",
    "unknown residence",
    "raw additional",
    "points additional",
    "unknown additional",
    "raw identity",
    "points identity",
    "unknown identity",
    "raw party-member",
    "points party-member",
    "unknown party-member",
    "raw democratic-party",
    "points democratic-party",
    "unknown democratic-party",
    "raw veteran",
    "points veteran",
    "unknown veteran",
    "raw talent",
    "points talent",
    "unknown talent",
    "raw talent-class",
    "points talent-class",
    "unknown talent-class",
    "raw awards",
    "points awards",
    "unknown awards",
    "raw award-county",
    "points award-county",
    "unknown award-county",
    "raw award-city",
    "points award-city",
    "unknown award-city",
    "raw award-province",
    "points award-province",
    "unknown award-province",
    "raw award-nation",
    "points award-nation",
    "unknown award-nation",
    "raw welfare",
    "points welfare",
    "unknown welfare",
    "raw marrow-sample",
    "points marrow-sample",
    "unknown marrow-sample",
    "raw body-pledge",
    "points body-pledge",
    "unknown body-pledge",
    "raw marrow-donation",
    "points marrow-donation",
    "unknown marrow-donation",
    "raw body-donation",
    "points body-donation",
    "unknown body-donation",
    "raw blood-donation",
    "points blood-donation",
    "unknown blood-donation",
    "raw volunteering",
    "points volunteering",
    "unknown volunteering",
    "raw charity",
    "points charity",
    "unknown charity",
    "raw legal",
    "points legal",
    "unknown legal",
    "raw legal-study",
    "points legal-study",
    "unknown legal-study",
    "raw invest-tax",
    "points invest-tax",
    "unknown invest-tax",
    "raw legal-representative",
    "points legal-representative",
    "unknown legal-representative",
    "raw tax",
    "points tax",
    "unknown tax",
    "raw company-tax",
    "points company-tax",
    "unknown company-tax",
    "raw income-tax",
    "points income-tax",
    "unknown income-tax",
    "raw politics",
    "points politics",
    "unknown politics",
    "raw politics-township",
    "points politics-township",
    "unknown politics-township",
    "raw politics-county",
    "points politics-county",
    "unknown politics-county",
    "raw politics-city",
    "points politics-city",
    "unknown politics-city",
    "raw politics-province",
    "points politics-province",
    "unknown politics-province",
    "raw politics-nation",
    "points politics-nation",
    "unknown politics-nation",
    "raw science",
    "points science",
    "unknown science",
    "raw utility-patent",
    "points utility-patent",
    "unknown utility-patent",
    "raw invention-patent",
    "points invention-patent",
    "unknown invention-patent",
    "raw science-award",
    "points science-award",
    "unknown science-award",
    "raw other-activities",
    "points other-activities",
    "unknown other-activities",
    "raw red-station",
    "points red-station",
    "unknown red-station",
    "raw mediation",
    "points mediation",
    "unknown mediation",
    "raw patrol",
    "points patrol",
    "unknown patrol",
    "raw deductions",
    "points deductions",
    "unknown deductions",
    "raw deduct-law",
    "points deduct-law",
    "unknown deduct-law",
    "raw administrative-detention",
    "points administrative-detention",
    "unknown administrative-detention",
    "raw public-security-fine",
    "points public-security-fine",
    "unknown public-security-fine",
    "raw traffic-violation",
    "points traffic-violation",
    "unknown traffic-violation",
    "raw deduct-honesty",
    "points deduct-honesty",
    "unknown deduct-honesty",
    "raw benefit-fraud",
    "points benefit-fraud",
    "unknown benefit-fraud",
    "raw tax-dishonesty",
    "points tax-dishonesty",
    "unknown tax-dishonesty",
    "raw wage-arrears",
    "points wage-arrears",
    "unknown wage-arrears",
    "raw deduct-morals",
    "points deduct-morals",
    "unknown deduct-morals",
    "raw urban-management-penalty",
    "points urban-management-penalty",
    "unknown urban-management-penalty",
    "raw falling-object",
    "points falling-object",
    "unknown falling-object",
    "verdict local-hukou",
    "verdict no-permit",
    "verdict permit-suspended",
    "verdict forgery",
    "verdict dishonest-debtor",
    "verdict serving-sentence"
  FROM states
),
figures AS (
  SELECT
    count(*) AS "persons",
    coalesce(sum("points total") FILTER (WHERE "the state" <> 'active'), 0) AS "withheld",
    count(*) FILTER (WHERE "verdict dishonest-debtor" OR "verdict serving-sentence") AS "vetoed",
    count(*) FILTER (WHERE "the state" = 'active') AS "state active",
    count(*) FILTER (WHERE "the state" = 'not-admitted') AS "state not-admitted",
    count(*) FILTER (WHERE "the state" = 'suspended') AS "state suspended",
    count(*) FILTER (WHERE "the state" = 'lapsed') AS "state lapsed",
    count(*) FILTER (WHERE "the state" = 'zeroed') AS "state zeroed",
    count(*) FILTER (WHERE "the state" = 'frozen') AS "state frozen",
    -- local-hukou 已取得本县户籍（示例）: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict local-hukou"), count(*) FILTER (WHERE "verdict local-hukou" IS NULL)] AS "verdict local-hukou",
    -- no-permit 未持有居住证: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict no-permit"), count(*) FILTER (WHERE "verdict no-permit" IS NULL)] AS "verdict no-permit",
    -- permit-suspended 居住证使用功能中止或注销: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict permit-suspended"), count(*) FILTER (WHERE "verdict permit-suspended" IS NULL)] AS "verdict permit-suspended",
    -- forgery 全部积分以虚假材料取得: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict forgery"), count(*) FILTER (WHERE "verdict forgery" IS NULL)] AS "verdict forgery",
    -- dishonest-debtor 失信被执行人（示例）: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict dishonest-debtor"), count(*) FILTER (WHERE "verdict dishonest-debtor" IS NULL)] AS "verdict dishonest-debtor",
    -- serving-sentence 正在服刑（示例）: holds, undecided
    ARRAY[count(*) FILTER (WHERE "verdict serving-sentence"), count(*) FILTER (WHERE "verdict serving-sentence" IS NULL)] AS "verdict serving-sentence",
    -- total 总积分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points total"), 0),
      coalesce(sum("raw total"), 0),
      count(*) FILTER (WHERE "points total" <> 0),
      0,
      0,
      coalesce(sum("points total" - "raw total") FILTER (WHERE "raw total" < 0), 0),
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
    -- quality 文化程度与职业技能: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points quality"), 0),
      coalesce(sum("raw quality"), 0),
      count(*) FILTER (WHERE "points quality" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown quality")
    ] AS "node quality",
    -- education 文化程度: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points education"), 0),
      coalesce(sum(coalesce("raw education", "points education")), 0),
      count(*) FILTER (WHERE "points education" <> 0),
      count(*) FILTER (WHERE "raw education" >= 3000),
      coalesce(sum("raw education" - 3000) FILTER (WHERE "raw education" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown education")
    ] AS "node education",
    -- skill 职业技能: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points skill"), 0),
      coalesce(sum(coalesce("raw skill", "points skill")), 0),
      count(*) FILTER (WHERE "points skill" <> 0),
      count(*) FILTER (WHERE "raw skill" >= 3000),
      coalesce(sum("raw skill" - 3000) FILTER (WHERE "raw skill" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown skill")
    ] AS "node skill",
    -- employment 就业及参加社保情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points employment"), 0),
      coalesce(sum("raw employment"), 0),
      count(*) FILTER (WHERE "points employment" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown employment")
    ] AS "node employment",
    -- contract-or-business 劳动合同或投资兴办: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points contract-or-business"), 0),
      coalesce(sum("raw contract-or-business"), 0),
      count(*) FILTER (WHERE "points contract-or-business" <> 0),
      count(*) FILTER (WHERE "raw contract-or-business" >= 1000),
      coalesce(sum("raw contract-or-business" - 1000) FILTER (WHERE "raw contract-or-business" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown contract-or-business")
    ] AS "node contract-or-business",
    -- labour-contract 就业持有劳动合同: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points labour-contract"), 0),
      coalesce(sum(coalesce("raw labour-contract", "points labour-contract")), 0),
      count(*) FILTER (WHERE "points labour-contract" <> 0),
      count(*) FILTER (WHERE "raw labour-contract" >= 500),
      coalesce(sum("raw labour-contract" - 500) FILTER (WHERE "raw labour-contract" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown labour-contract")
    ] AS "node labour-contract",
    -- business 投资兴办企业、注册登记个体工商户: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points business"), 0),
      coalesce(sum(coalesce("raw business", "points business")), 0),
      count(*) FILTER (WHERE "points business" <> 0),
      count(*) FILTER (WHERE "raw business" >= 1000),
      coalesce(sum("raw business" - 1000) FILTER (WHERE "raw business" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown business")
    ] AS "node business",
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
    -- housing-fund 缴纳住房公积金: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points housing-fund"), 0),
      coalesce(sum(coalesce("raw housing-fund", "points housing-fund")), 0),
      count(*) FILTER (WHERE "points housing-fund" <> 0),
      count(*) FILTER (WHERE "raw housing-fund" >= 3000),
      coalesce(sum("raw housing-fund" - 3000) FILTER (WHERE "raw housing-fund" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown housing-fund")
    ] AS "node housing-fund",
    -- dwelling 住所情况: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points dwelling"), 0),
      coalesce(sum("raw dwelling"), 0),
      count(*) FILTER (WHERE "points dwelling" <> 0),
      count(*) FILTER (WHERE "raw dwelling" >= 4000),
      coalesce(sum("raw dwelling" - 4000) FILTER (WHERE "raw dwelling" >= 4000), 0),
      0,
      count(*) FILTER (WHERE "unknown dwelling")
    ] AS "node dwelling",
    -- own-home 自购产权住房且实际居住: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points own-home"), 0),
      coalesce(sum(coalesce("raw own-home", "points own-home")), 0),
      count(*) FILTER (WHERE "points own-home" <> 0),
      count(*) FILTER (WHERE "raw own-home" >= 4000),
      coalesce(sum("raw own-home" - 4000) FILTER (WHERE "raw own-home" >= 4000), 0),
      0,
      count(*) FILTER (WHERE "unknown own-home")
    ] AS "node own-home",
    -- rented-home 租住合法居住房屋、单位宿舍等: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points rented-home"), 0),
      coalesce(sum(coalesce("raw rented-home", "points rented-home")), 0),
      count(*) FILTER (WHERE "points rented-home" <> 0),
      count(*) FILTER (WHERE "raw rented-home" >= 2000),
      coalesce(sum("raw rented-home" - 2000) FILTER (WHERE "raw rented-home" >= 2000), 0),
      0,
      count(*) FILTER (WHERE "unknown rented-home")
    ] AS "node rented-home",
    -- residence-time 居住时间: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points residence-time"), 0),
      coalesce(sum("raw residence-time"), 0),
      count(*) FILTER (WHERE "points residence-time" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown residence-time")
    ] AS "node residence-time",
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
    -- additional 加分: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points additional"), 0),
      coalesce(sum("raw additional"), 0),
      count(*) FILTER (WHERE "points additional" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown additional")
    ] AS "node additional",
    -- identity 特殊身份: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points identity"), 0),
      coalesce(sum("raw identity"), 0),
      count(*) FILTER (WHERE "points identity" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown identity")
    ] AS "node identity",
    -- party-member 中共党员: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points party-member"), 0),
      coalesce(sum(coalesce("raw party-member", "points party-member")), 0),
      count(*) FILTER (WHERE "points party-member" <> 0),
      count(*) FILTER (WHERE "raw party-member" >= 500),
      coalesce(sum("raw party-member" - 500) FILTER (WHERE "raw party-member" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown party-member")
    ] AS "node party-member",
    -- democratic-party 民主党派: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points democratic-party"), 0),
      coalesce(sum(coalesce("raw democratic-party", "points democratic-party")), 0),
      count(*) FILTER (WHERE "points democratic-party" <> 0),
      count(*) FILTER (WHERE "raw democratic-party" >= 500),
      coalesce(sum("raw democratic-party" - 500) FILTER (WHERE "raw democratic-party" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown democratic-party")
    ] AS "node democratic-party",
    -- veteran 退役军人: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points veteran"), 0),
      coalesce(sum(coalesce("raw veteran", "points veteran")), 0),
      count(*) FILTER (WHERE "points veteran" <> 0),
      count(*) FILTER (WHERE "raw veteran" >= 500),
      coalesce(sum("raw veteran" - 500) FILTER (WHERE "raw veteran" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown veteran")
    ] AS "node veteran",
    -- talent 人才引进: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points talent"), 0),
      coalesce(sum("raw talent"), 0),
      count(*) FILTER (WHERE "points talent" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown talent")
    ] AS "node talent",
    -- talent-class 人才类别: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points talent-class"), 0),
      coalesce(sum(coalesce("raw talent-class", "points talent-class")), 0),
      count(*) FILTER (WHERE "points talent-class" <> 0),
      count(*) FILTER (WHERE "raw talent-class" >= 6000),
      coalesce(sum("raw talent-class" - 6000) FILTER (WHERE "raw talent-class" >= 6000), 0),
      0,
      count(*) FILTER (WHERE "unknown talent-class")
    ] AS "node talent-class",
    -- awards 奖项荣誉: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points awards"), 0),
      coalesce(sum("raw awards"), 0),
      count(*) FILTER (WHERE "points awards" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown awards")
    ] AS "node awards",
    -- award-county 县级表彰: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points award-county"), 0),
      coalesce(sum(coalesce("raw award-county", "points award-county")), 0),
      count(*) FILTER (WHERE "points award-county" <> 0),
      count(*) FILTER (WHERE "raw award-county" >= 1500),
      coalesce(sum("raw award-county" - 1500) FILTER (WHERE "raw award-county" >= 1500), 0),
      0,
      count(*) FILTER (WHERE "unknown award-county")
    ] AS "node award-county",
    -- award-city 市级表彰: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points award-city"), 0),
      coalesce(sum(coalesce("raw award-city", "points award-city")), 0),
      count(*) FILTER (WHERE "points award-city" <> 0),
      count(*) FILTER (WHERE "raw award-city" >= 3000),
      coalesce(sum("raw award-city" - 3000) FILTER (WHERE "raw award-city" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown award-city")
    ] AS "node award-city",
    -- award-province 省级表彰: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points award-province"), 0),
      coalesce(sum(coalesce("raw award-province", "points award-province")), 0),
      count(*) FILTER (WHERE "points award-province" <> 0),
      count(*) FILTER (WHERE "raw award-province" >= 4500),
      coalesce(sum("raw award-province" - 4500) FILTER (WHERE "raw award-province" >= 4500), 0),
      0,
      count(*) FILTER (WHERE "unknown award-province")
    ] AS "node award-province",
    -- award-nation 国家级表彰: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points award-nation"), 0),
      coalesce(sum(coalesce("raw award-nation", "points award-nation")), 0),
      count(*) FILTER (WHERE "points award-nation" <> 0),
      count(*) FILTER (WHERE "raw award-nation" >= 6000),
      coalesce(sum("raw award-nation" - 6000) FILTER (WHERE "raw award-nation" >= 6000), 0),
      0,
      count(*) FILTER (WHERE "unknown award-nation")
    ] AS "node award-nation",
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
    -- marrow-sample 造血干细胞采样入库登记: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points marrow-sample"), 0),
      coalesce(sum(coalesce("raw marrow-sample", "points marrow-sample")), 0),
      count(*) FILTER (WHERE "points marrow-sample" <> 0),
      count(*) FILTER (WHERE "raw marrow-sample" >= 500),
      coalesce(sum("raw marrow-sample" - 500) FILTER (WHERE "raw marrow-sample" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown marrow-sample")
    ] AS "node marrow-sample",
    -- body-pledge 遗体（器官、角膜等）捐献意愿登记: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points body-pledge"), 0),
      coalesce(sum(coalesce("raw body-pledge", "points body-pledge")), 0),
      count(*) FILTER (WHERE "points body-pledge" <> 0),
      count(*) FILTER (WHERE "raw body-pledge" >= 500),
      coalesce(sum("raw body-pledge" - 500) FILTER (WHERE "raw body-pledge" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown body-pledge")
    ] AS "node body-pledge",
    -- marrow-donation 成功捐献造血干细胞: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points marrow-donation"), 0),
      coalesce(sum(coalesce("raw marrow-donation", "points marrow-donation")), 0),
      count(*) FILTER (WHERE "points marrow-donation" <> 0),
      count(*) FILTER (WHERE "raw marrow-donation" >= 5000),
      coalesce(sum("raw marrow-donation" - 5000) FILTER (WHERE "raw marrow-donation" >= 5000), 0),
      0,
      count(*) FILTER (WHERE "unknown marrow-donation")
    ] AS "node marrow-donation",
    -- body-donation 捐献直系亲属遗体（器官、角膜等）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points body-donation"), 0),
      coalesce(sum(coalesce("raw body-donation", "points body-donation")), 0),
      count(*) FILTER (WHERE "points body-donation" <> 0),
      count(*) FILTER (WHERE "raw body-donation" >= 5000),
      coalesce(sum("raw body-donation" - 5000) FILTER (WHERE "raw body-donation" >= 5000), 0),
      0,
      count(*) FILTER (WHERE "unknown body-donation")
    ] AS "node body-donation",
    -- blood-donation 无偿献血: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points blood-donation"), 0),
      coalesce(sum(coalesce("raw blood-donation", "points blood-donation")), 0),
      count(*) FILTER (WHERE "points blood-donation" <> 0),
      count(*) FILTER (WHERE "raw blood-donation" >= 1000),
      coalesce(sum("raw blood-donation" - 1000) FILTER (WHERE "raw blood-donation" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown blood-donation")
    ] AS "node blood-donation",
    -- volunteering 志愿服务: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points volunteering"), 0),
      coalesce(sum(coalesce("raw volunteering", "points volunteering")), 0),
      count(*) FILTER (WHERE "points volunteering" <> 0),
      count(*) FILTER (WHERE "raw volunteering" >= 1000),
      coalesce(sum("raw volunteering" - 1000) FILTER (WHERE "raw volunteering" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown volunteering")
    ] AS "node volunteering",
    -- charity 慈善捐赠: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points charity"), 0),
      coalesce(sum(coalesce("raw charity", "points charity")), 0),
      count(*) FILTER (WHERE "points charity" <> 0),
      count(*) FILTER (WHERE "raw charity" >= 1000),
      coalesce(sum("raw charity" - 1000) FILTER (WHERE "raw charity" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown charity")
    ] AS "node charity",
    -- legal 学法用法: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points legal"), 0),
      coalesce(sum("raw legal"), 0),
      count(*) FILTER (WHERE "points legal" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown legal")
    ] AS "node legal",
    -- legal-study 参加学法用法活动: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points legal-study"), 0),
      coalesce(sum(coalesce("raw legal-study", "points legal-study")), 0),
      count(*) FILTER (WHERE "points legal-study" <> 0),
      count(*) FILTER (WHERE "raw legal-study" >= 1000),
      coalesce(sum("raw legal-study" - 1000) FILTER (WHERE "raw legal-study" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown legal-study")
    ] AS "node legal-study",
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
    -- legal-representative 规上企业法人代表: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points legal-representative"), 0),
      coalesce(sum(coalesce("raw legal-representative", "points legal-representative")), 0),
      count(*) FILTER (WHERE "points legal-representative" <> 0),
      count(*) FILTER (WHERE "raw legal-representative" >= 3000),
      coalesce(sum("raw legal-representative" - 3000) FILTER (WHERE "raw legal-representative" >= 3000), 0),
      0,
      count(*) FILTER (WHERE "unknown legal-representative")
    ] AS "node legal-representative",
    -- tax 缴纳税费: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points tax"), 0),
      coalesce(sum("raw tax"), 0),
      count(*) FILTER (WHERE "points tax" <> 0),
      count(*) FILTER (WHERE "raw tax" >= 6000),
      coalesce(sum("raw tax" - 6000) FILTER (WHERE "raw tax" >= 6000), 0),
      0,
      count(*) FILTER (WHERE "unknown tax")
    ] AS "node tax",
    -- company-tax 税费: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points company-tax"), 0),
      coalesce(sum(coalesce("raw company-tax", "points company-tax")), 0),
      count(*) FILTER (WHERE "points company-tax" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown company-tax")
    ] AS "node company-tax",
    -- income-tax 个人所得税: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points income-tax"), 0),
      coalesce(sum(coalesce("raw income-tax", "points income-tax")), 0),
      count(*) FILTER (WHERE "points income-tax" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown income-tax")
    ] AS "node income-tax",
    -- politics 参政议政: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics"), 0),
      coalesce(sum("raw politics"), 0),
      count(*) FILTER (WHERE "points politics" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown politics")
    ] AS "node politics",
    -- politics-township 乡级: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics-township"), 0),
      coalesce(sum(coalesce("raw politics-township", "points politics-township")), 0),
      count(*) FILTER (WHERE "points politics-township" <> 0),
      count(*) FILTER (WHERE "raw politics-township" >= 500),
      coalesce(sum("raw politics-township" - 500) FILTER (WHERE "raw politics-township" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown politics-township")
    ] AS "node politics-township",
    -- politics-county 县级: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics-county"), 0),
      coalesce(sum(coalesce("raw politics-county", "points politics-county")), 0),
      count(*) FILTER (WHERE "points politics-county" <> 0),
      count(*) FILTER (WHERE "raw politics-county" >= 1000),
      coalesce(sum("raw politics-county" - 1000) FILTER (WHERE "raw politics-county" >= 1000), 0),
      0,
      count(*) FILTER (WHERE "unknown politics-county")
    ] AS "node politics-county",
    -- politics-city 市级: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics-city"), 0),
      coalesce(sum(coalesce("raw politics-city", "points politics-city")), 0),
      count(*) FILTER (WHERE "points politics-city" <> 0),
      count(*) FILTER (WHERE "raw politics-city" >= 1500),
      coalesce(sum("raw politics-city" - 1500) FILTER (WHERE "raw politics-city" >= 1500), 0),
      0,
      count(*) FILTER (WHERE "unknown politics-city")
    ] AS "node politics-city",
    -- politics-province 省级: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics-province"), 0),
      coalesce(sum(coalesce("raw politics-province", "points politics-province")), 0),
      count(*) FILTER (WHERE "points politics-province" <> 0),
      count(*) FILTER (WHERE "raw politics-province" >= 2000),
      coalesce(sum("raw politics-province" - 2000) FILTER (WHERE "raw politics-province" >= 2000), 0),
      0,
      count(*) FILTER (WHERE "unknown politics-province")
    ] AS "node politics-province",
    -- politics-nation 全国: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points politics-nation"), 0),
      coalesce(sum(coalesce("raw politics-nation", "points politics-nation")), 0),
      count(*) FILTER (WHERE "points politics-nation" <> 0),
      count(*) FILTER (WHERE "raw politics-nation" >= 2500),
      coalesce(sum("raw politics-nation" - 2500) FILTER (WHERE "raw politics-nation" >= 2500), 0),
      0,
      count(*) FILTER (WHERE "unknown politics-nation")
    ] AS "node politics-nation",
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
    -- utility-patent 实用新型专利: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points utility-patent"), 0),
      coalesce(sum(coalesce("raw utility-patent", "points utility-patent")), 0),
      count(*) FILTER (WHERE "points utility-patent" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown utility-patent")
    ] AS "node utility-patent",
    -- invention-patent 发明专利: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points invention-patent"), 0),
      coalesce(sum(coalesce("raw invention-patent", "points invention-patent")), 0),
      count(*) FILTER (WHERE "points invention-patent" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown invention-patent")
    ] AS "node invention-patent",
    -- science-award 科学技术进步奖: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points science-award"), 0),
      coalesce(sum(coalesce("raw science-award", "points science-award")), 0),
      count(*) FILTER (WHERE "points science-award" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown science-award")
    ] AS "node science-award",
    -- other-activities 其他活动: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points other-activities"), 0),
      coalesce(sum("raw other-activities"), 0),
      count(*) FILTER (WHERE "points other-activities" <> 0),
      count(*) FILTER (WHERE "raw other-activities" >= 1500),
      coalesce(sum("raw other-activities" - 1500) FILTER (WHERE "raw other-activities" >= 1500), 0),
      0,
      count(*) FILTER (WHERE "unknown other-activities")
    ] AS "node other-activities",
    -- red-station 参加县新居民“红色驿站”: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points red-station"), 0),
      coalesce(sum(coalesce("raw red-station", "points red-station")), 0),
      count(*) FILTER (WHERE "points red-station" <> 0),
      count(*) FILTER (WHERE "raw red-station" >= 500),
      coalesce(sum("raw red-station" - 500) FILTER (WHERE "raw red-station" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown red-station")
    ] AS "node red-station",
    -- mediation 参加“乡音”调解队伍: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points mediation"), 0),
      coalesce(sum(coalesce("raw mediation", "points mediation")), 0),
      count(*) FILTER (WHERE "points mediation" <> 0),
      count(*) FILTER (WHERE "raw mediation" >= 500),
      coalesce(sum("raw mediation" - 500) FILTER (WHERE "raw mediation" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown mediation")
    ] AS "node mediation",
    -- patrol 平安巡防（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points patrol"), 0),
      coalesce(sum(coalesce("raw patrol", "points patrol")), 0),
      count(*) FILTER (WHERE "points patrol" <> 0),
      count(*) FILTER (WHERE "raw patrol" >= 500),
      coalesce(sum("raw patrol" - 500) FILTER (WHERE "raw patrol" >= 500), 0),
      0,
      count(*) FILTER (WHERE "unknown patrol")
    ] AS "node patrol",
    -- deductions 减分指标: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deductions"), 0),
      coalesce(sum("raw deductions"), 0),
      count(*) FILTER (WHERE "points deductions" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deductions")
    ] AS "node deductions",
    -- deduct-law 违反法律法规（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deduct-law"), 0),
      coalesce(sum("raw deduct-law"), 0),
      count(*) FILTER (WHERE "points deduct-law" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deduct-law")
    ] AS "node deduct-law",
    -- administrative-detention 行政拘留（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points administrative-detention"), 0),
      coalesce(sum(coalesce("raw administrative-detention", "points administrative-detention")), 0),
      count(*) FILTER (WHERE "points administrative-detention" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown administrative-detention")
    ] AS "node administrative-detention",
    -- public-security-fine 治安罚款（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points public-security-fine"), 0),
      coalesce(sum(coalesce("raw public-security-fine", "points public-security-fine")), 0),
      count(*) FILTER (WHERE "points public-security-fine" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown public-security-fine")
    ] AS "node public-security-fine",
    -- traffic-violation 严重交通违法（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points traffic-violation"), 0),
      coalesce(sum(coalesce("raw traffic-violation", "points traffic-violation")), 0),
      count(*) FILTER (WHERE "points traffic-violation" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown traffic-violation")
    ] AS "node traffic-violation",
    -- deduct-honesty 违反诚信守法（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deduct-honesty"), 0),
      coalesce(sum("raw deduct-honesty"), 0),
      count(*) FILTER (WHERE "points deduct-honesty" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deduct-honesty")
    ] AS "node deduct-honesty",
    -- benefit-fraud 骗取社会保险待遇（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points benefit-fraud"), 0),
      coalesce(sum(coalesce("raw benefit-fraud", "points benefit-fraud")), 0),
      count(*) FILTER (WHERE "points benefit-fraud" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown benefit-fraud")
    ] AS "node benefit-fraud",
    -- tax-dishonesty 税收违法失信（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points tax-dishonesty"), 0),
      coalesce(sum(coalesce("raw tax-dishonesty", "points tax-dishonesty")), 0),
      count(*) FILTER (WHERE "points tax-dishonesty" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown tax-dishonesty")
    ] AS "node tax-dishonesty",
    -- wage-arrears 拖欠劳动报酬（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points wage-arrears"), 0),
      coalesce(sum(coalesce("raw wage-arrears", "points wage-arrears")), 0),
      count(*) FILTER (WHERE "points wage-arrears" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown wage-arrears")
    ] AS "node wage-arrears",
    -- deduct-morals 违反社会公德（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points deduct-morals"), 0),
      coalesce(sum("raw deduct-morals"), 0),
      count(*) FILTER (WHERE "points deduct-morals" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown deduct-morals")
    ] AS "node deduct-morals",
    -- urban-management-penalty 城市管理处罚（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points urban-management-penalty"), 0),
      coalesce(sum(coalesce("raw urban-management-penalty", "points urban-management-penalty")), 0),
      count(*) FILTER (WHERE "points urban-management-penalty" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown urban-management-penalty")
    ] AS "node urban-management-penalty",
    -- falling-object 高空抛物（示例）: sum, rawSum, scoring, atCap, lostToCap, raisedToFloor, unknown
    ARRAY[
      coalesce(sum("points falling-object"), 0),
      coalesce(sum(coalesce("raw falling-object", "points falling-object")), 0),
      count(*) FILTER (WHERE "points falling-object" <> 0),
      0,
      0,
      0,
      count(*) FILTER (WHERE "unknown falling-object")
    ] AS "node falling-object"
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
