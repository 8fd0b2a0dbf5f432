-- A small invented warehouse: the public views as plain tables, filled by hand, so that reports are tested by themselves.
create table articles as
select col0 as article_id, 1 as version, col1 as "source", col1 as outlet, col2 as url,
       null::varchar as path, col3 as title, null::varchar as author, col4::timestamptz as published_at,
       (col4::timestamptz at time zone 'Asia/Jakarta')::date as published_on, col5 as "language", col6 as text, col0 as family_id, timestamptz '2025-02-10 06:00:00+00' as recorded_at
from (values
    ('a1', 'Harian Pagi', 'https://harianpagi.example/longsor-sumberjaya', 'Longsor Sumberjaya: 31 orang meninggal', '2025-02-04 03:00:00+00', 'id',
     'Longsor melanda Desa Sumberjaya pada Senin malam. Sebanyak 31 orang meninggal, kata Kepala BPBD Dewi Lestari. Pencarian berlanjut.'),
    ('a2', 'Kabar Siang', 'https://kabarsiang.example/a/2?x=1&y=2', 'Sumberjaya berduka', '2025-02-04 07:30:00+00', 'id',
     'Polisi mencatat 62 korban jiwa dalam longsor Sumberjaya. Jumlah itu disampaikan Kapolres Arif Santoso.'),
    ('a3', 'The Strait Post', 'https://straitpost.example/aruna', 'Aruna Energi profit soars', '2025-02-05 01:00:00+00', 'en',
     'Aruna Energi said its net profit reached Rp3.4 billion in 2024. Revenue grew by 9 percent. A researcher put its debt at about $8 billion.'),
    ('a4', 'Bao Chieu', 'https://baochieu.example/aruna', 'Lợi nhuận Aruna', '2025-02-05 05:00:00+00', 'vi',
     'Theo Aruna Energi, lợi nhuận ròng năm 2024 đạt 3,4 nghìn tỷ rupiah. Doanh thu tăng 9%.'),
    ('a5', 'Harian Pagi', 'https://harianpagi.example/longsor-2', 'Korban longsor bertambah', '2025-02-06 03:00:00+00', 'id',
     'Korban meninggal di Sumberjaya bertambah menjadi 40 orang pada Kamis, kata Dewi Lestari. Kereta cepat Lembang dibuka 14 Maret 2025.'),
    ('a6', 'Kabar Siang', 'https://kabarsiang.example/kereta', 'Kereta cepat Lembang', '2025-02-06 09:00:00+00', 'id',
     'Kereta cepat Lembang akan dibuka 14 April 2025, kata Menteri Perhubungan. Proyek itu menelan ratusan miliar rupiah.'),
    ('a7', 'Evil & Sons <i>', 'javascript:alert(document.domain)', '<script>alert("title")</script>' || repeat('Judul panjang ', 720), '2025-02-07 01:00:00+00', 'en',
     'Before it, "quoted" & <b onmouseover=alert(1)>bold</b>' || chr(8238) || ' reversed' || chr(8203) || ': it lost =cmd|calc and $12 million</script><img src="https://evil.example/x.png" onerror=alert(2)> on Friday, [click](javascript:alert(3)) | cell.'),
    ('a8', 'Kabar Siang', null, null, null, 'id', 'Tanpa tanggal: sekitar 60 hingga 65 rumah rusak, kata warga.')
);

create table claims as
select col0 as claim_id, col1 as article_id, col0 || 'm' as mention_id, col2 as figure_id, col3 as kind,
       col4 as subject, col5 as measure, col6 as scope, col7 as unit, null::varchar as per_unit,
       col8::decimal(38, 9) as low, col9::decimal(38, 9) as high, col10::decimal(38, 9) as "precision", col11 as approximate,
       col0 = 'c8' as vague, false as restated, col18 is null as anonymous, if(col0 = 'c11', 'The company disputes the sum.', null) as disputed_by,
       col12::date as date_low, col13::date as date_high, col14 as direction, col15::date as period_start,
       col16::date as period_end, col17::date as as_of, 'actual' as modality, col18 as attributed_to,
       coalesce(col18, outlet) as origin, null::varchar as hedge, col19 as sentence, col20 as quote, 'text' as quote_field,
       strpos(text, col20) - 1 as quote_start, strpos(text, col20) - 1 + length(col20) as quote_end,
       'plain' as rule, recorded_at
from (values
    ('c1', 'a1', 'f1', 'quantity', 'longsor Sumberjaya', 'deaths', null, 'person', 31, 31, 0, false, null, null, null, null, null, '2025-02-04', 'Dewi Lestari',
     'Sebanyak 31 orang meninggal, kata Kepala BPBD Dewi Lestari.', '31 orang'),
    ('c2', 'a2', 'f1', 'quantity', 'longsor Sumberjaya', 'deaths', null, 'person', 62, 62, 0, false, null, null, null, null, null, '2025-02-04', 'Arif Santoso',
     'Polisi mencatat 62 korban jiwa dalam longsor Sumberjaya.', '62 korban jiwa'),
    ('c3', 'a3', 'f2', 'money', 'Aruna Energi', 'net_profit', null, 'IDR', 3.4e9, 3.4e9, 0.05e9, false, null, null, null, '2024-01-01', '2024-12-31', null, 'Aruna Energi',
     'Aruna Energi said its net profit reached Rp3.4 billion in 2024.', 'Rp3.4 billion'),
    ('c4', 'a4', 'f2', 'money', 'Aruna Energi', 'net_profit', null, 'IDR', 3.4e12, 3.4e12, 0.05e12, false, null, null, null, '2024-01-01', '2024-12-31', null, 'Aruna Energi',
     'Theo Aruna Energi, lợi nhuận ròng năm 2024 đạt 3,4 nghìn tỷ rupiah.', '3,4 nghìn tỷ rupiah'),
    ('c5', 'a5', 'f1', 'quantity', 'longsor Sumberjaya', 'deaths', null, 'person', 40, 40, 0, false, null, null, null, null, null, '2025-02-06', 'Dewi Lestari',
     'Korban meninggal di Sumberjaya bertambah menjadi 40 orang pada Kamis, kata Dewi Lestari.', '40 orang'),
    ('c6', 'a5', 'f3', 'date', 'kereta cepat Lembang', 'opening', null, null, null, null, 0, false, '2025-03-14', '2025-03-14', null, null, null, null, null,
     'Kereta cepat Lembang dibuka 14 Maret 2025.', '14 Maret 2025'),
    ('c7', 'a6', 'f3', 'date', 'kereta cepat Lembang', 'opening', null, null, null, null, 0, false, '2025-04-14', '2025-04-14', null, null, null, null, 'Menteri Perhubungan',
     'Kereta cepat Lembang akan dibuka 14 April 2025, kata Menteri Perhubungan.', '14 April 2025'),
    ('c8', 'a6', 'f4', 'money', 'kereta cepat Lembang', 'cost', null, 'IDR', 1e11, 1e12, 0, false, null, null, null, null, null, null, null,
     'Proyek itu menelan ratusan miliar rupiah.', 'ratusan miliar rupiah'),
    ('c9', 'a3', 'f5', 'percent', 'Aruna Energi', 'revenue_growth', null, 'percent', 9, 9, 0.5, false, null, null, 'rise', '2024-01-01', '2024-12-31', null, null,
     'Revenue grew by 9 percent.', '9 percent'),
    ('c10', 'a4', 'f5', 'percent', 'Aruna Energi', 'revenue_growth', null, 'percent', 9, 9, 0.5, false, null, null, 'rise', '2024-01-01', '2024-12-31', null, null,
     'Doanh thu tăng 9%.', '9%'),
    ('c11', 'a3', 'f6', 'money', 'Aruna Energi', 'debt', null, 'USD', 8e9, 8e9, 0.5e9, true, null, null, null, null, null, null, 'a researcher',
     'A researcher put its debt at about $8 billion.', '$8 billion'),
    ('c12', 'a7', 'f7', 'money', '=cmd|''/C calc''!A0 <script>alert("subject")</script>', 'loss', '@scope', 'USD', 12e6, 12e6, 0, false, null, null, null, null, null, null, '+Mallory <svg onload=alert(4)>',
     'Before it, "quoted" & <b onmouseover=alert(1)>bold</b>' || chr(8238) || ' reversed' || chr(8203) || ': it lost =cmd|calc and $12 million</script><img src="https://evil.example/x.png" onerror=alert(2)> on Friday, [click](javascript:alert(3)) | cell.', '$12 million'),
    ('c13', 'a8', 'f8', 'quantity', 'longsor Sumberjaya', 'houses_damaged', 'Desa Sumberjaya', 'house', 60, 65, 0, true, null, null, null, null, null, null, null,
     'Tanpa tanggal: sekitar 60 hingga 65 rumah rusak, kata warga.', '60 hingga 65 rumah')
) join articles on articles.article_id = col1;

create table mentions as
select mention_id, article_id, quote_field as field, kind, quote as text, quote_start as mention_start, quote_end as mention_end,
       low, high, "precision", approximate, hedge, unit, per_unit, date_low as period_start, date_high as period_end,
       null::varchar as grain, rule
from claims;

create table figures as
select figure_id, min(subject) as subject, min(measure) as measure, min(scope) as scope, min(unit) as unit,
       min(period_start) as period_start, max(period_end) as period_end,
       case figure_id when 'f1' then 'contradicted' when 'f2' then 'contradicted' when 'f3' then 'contradicted'
                      when 'f5' then 'corroborated' when 'f6' then 'inconsistent' else 'unverified' end as verdict,
       min(low) as low, max(high) as high, count(*) as claim_count, count(distinct article_id) as article_count,
       count(distinct article_id) as family_count, count(distinct origin) as origin_count,
       min(published_at) as first_published, max(published_at) as last_published
from claims join articles using (article_id)
group by figure_id;

create table findings as
select col0 as finding_id, col1 as class, col2 as verdict, col3 as figure_id, col4::double as severity,
       col5 as explanation, map {'en': col5} as explanations, if(col0 = 'd3', 'confirmed', 'open') as review_status, timestamptz '2025-02-10 06:00:00+00' as first_found_at,
       timestamptz '2025-02-10 06:00:00+00' as last_found_at,
       false as watched
from (values
    ('d1', 'contradiction', 'value_conflict', 'f1', 0.71, 'Dewi Lestari counts 31 deaths and Arif Santoso 62 on the same day.'),
    ('d2', 'contradiction', 'scale_slip', 'f2', 0.95, 'The same digits, a thousand times apart: billion for triliun.'),
    ('d3', 'contradiction', 'date_conflict', 'f3', 0.40, 'Two opening days, a month apart.'),
    ('d4', 'revision', 'revised', 'f1', 0.20, 'The count rose from 31 to 40 two days later.'),
    ('d5', 'inconsistency', 'change_does_not_compute', 'f6', 0.30, 'The stated change does not follow from the stated values.'),
    ('d6', 'unverified', 'vague', 'f4', 0.50, 'Only a vague amount is given.'),
    ('d7', 'unverified', 'single_origin', 'f7', 0.80, 'One origin alone says so.'),
    ('d8', 'unverified', 'anonymous', 'f8', 0.10, 'Nobody is named who says so.')
);

create table finding_claims as
select col0 as finding_id, col1 as claim_id, col2 as side
from (values ('d1', 'c1', 'a'), ('d1', 'c2', 'b'), ('d2', 'c3', 'a'), ('d2', 'c4', 'b'), ('d3', 'c6', 'a'), ('d3', 'c7', 'b'),
             ('d4', 'c1', 'a'), ('d4', 'c5', 'b'), ('d5', 'c11', null), ('d6', 'c8', null), ('d7', 'c12', null), ('d8', 'c13', null));

create table contradictions as
with sides as (
    select finding_id, side, outlet, published_at, quote, low, high, unit, url, 1 as claims, 1 as origins
    from finding_claims join claims using (claim_id) join articles using (article_id)
)
select f.finding_id, f.verdict, f.severity, g.subject, g.measure, f.explanation, f.review_status,
       a.outlet as a_outlet, a.published_at as a_published_at, a.quote as a_quote, a.low as a_low, a.high as a_high, a.unit as a_unit,
       a.url as a_url, a.claims as a_claims, a.origins as a_origins,
       b.outlet as b_outlet, b.published_at as b_published_at, b.quote as b_quote, b.low as b_low, b.high as b_high, b.unit as b_unit,
       b.url as b_url, b.claims as b_claims, b.origins as b_origins,
       f.watched
from findings f
join figures g using (figure_id)
join sides a on a.finding_id = f.finding_id and a.side = 'a'
join sides b on b.finding_id = f.finding_id and b.side = 'b'
where f.class = 'contradiction';

create table unverified as
select f.finding_id, f.figure_id, f.severity, g.subject, g.measure, g.low, g.high, g.unit, f.verdict as reason, c.quote, a.outlet, a.url,
       c.attributed_to, f.review_status, f.watched
from findings f join figures g using (figure_id) join finding_claims using (finding_id) join claims c using (claim_id)
join articles a using (article_id)
where f.class = 'unverified';

create table not_compared as
select 'f2' as a_figure_id, 'f6' as b_figure_id, 'c3' as a_claim_id, 'c11' as b_claim_id, 'measure' as reason, 0.86::double as distance;

create table plans as
select 'f2' as figure_id, 'forecast' as modality, 'above' as came_out, 'c3' as plan_claim_id, 'c11' as outcome_claim_id,
       timestamptz '2025-02-05 06:00:00+00' as outcome_published_at;

create table outlet_record as
select outlet, count(distinct article_id) as articles, count(claim_id) as claims,
       count(claim_id) filter (verdict = 'corroborated') as corroborated, count(claim_id) filter (verdict = 'contradicted') as contradicted,
       count(claim_id) filter (verdict = 'revised') as revised, count(claim_id) filter (verdict = 'unverified') as unverified
from articles left join claims using (article_id) left join figures using (figure_id)
group by outlet;

create table reviews (finding_id varchar, decision varchar, note varchar, reviewer varchar, decided_at timestamptz);

create table quarantine as
select 'articles' as stage, 'broken.jsonl:3' as item, 'the line is no JSON' as reason, '{"id": <script>' as payload,
       timestamptz '2025-02-10 06:00:00+00' as recorded_at;

create table runs as
select 'r1' as run_id, timestamptz '2025-02-10 06:00:00+00' as started_at, timestamptz '2025-02-10 06:00:09+00' as finished_at,
       'complete' as state, '["articles"]'::json as sources, '{"articles": 8, "claims": 13}'::json as counts;

-- What a warehouse file is known by.
create table article (version_id varchar);
create table setting ("key" varchar, "value" varchar);
