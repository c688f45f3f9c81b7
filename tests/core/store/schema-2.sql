-- What a tiny log cannot bring into schema-2.guidepost: one row of every other table. Then small pages, one file.
INSERT INTO intent_model VALUES (1, 'made by hand', 'causal', 1709546400000000, 1,
  (SELECT fingerprint FROM data_version WHERE number = 1), 7, 'cpu', '0.1.0', '{"note":"no weights"}', x'0001020304');
INSERT INTO strategy VALUES (1, 'shop', 1, '{"rules":[],"mostPerSession":2,"pauseMinutes":10}', 1, 1709546400000000);
INSERT INTO effect_library VALUES (1, 'shop', 1, '{"margin":0.2,"actions":[{"id":"nothing"}],"effects":[]}', 1709546400000000);
INSERT INTO scenario VALUES (1, 'kept', '{"name":"kept","users":1000,"seed":7}', 1709546400000000, 1709546460000000, 1);
INSERT INTO run VALUES (1, 1, 'simulate', 'kept', 1, (SELECT fingerprint FROM data_version WHERE number = 1), 7, 'cpu',
  '0.1.0', 1709546500000000, '{"name":"kept"}', '{}');
INSERT INTO decision VALUES (1, 1, NULL, NULL, '0.12', 1, 0, 'hybrid', 1, 1, 'simulated', '[]', NULL);
INSERT INTO decision VALUES (2, NULL, 1, 1, NULL, 0, 1709546410000000, 'uniform', 1, NULL, 'logged', '["nothing","coupon"]', NULL);
INSERT INTO decision_action VALUES (1, 0, 'recommend', 'shoe-1', 0.95, 0);
INSERT INTO decision_action VALUES (2, 0, 'coupon', NULL, 0.5, 59900);
INSERT INTO outcome VALUES (1, 1, 'shown', 0, 1), (2, 1, 'satisfaction', 0, 3.8), (3, 2, 'purchased', 1709546450000000, 1);
INSERT INTO user_attribute (user, name, import, line, value) VALUES (1, 'age', 1, 2, '34');
INSERT INTO item_vector VALUES (1, 'text', 1, x'0000803f00000040');
INSERT INTO campaign (id, name, type, start_time, end_time, import) VALUES (1, 'spring', 'mail', 1709500000000000, 1709600000000000, 1);
INSERT INTO campaign_target (campaign, user, import) VALUES (1, 1, 1);
INSERT INTO campaign_coupon (campaign, coupon, item, import) VALUES (1, 'ten-off', 1, 1);
INSERT INTO coupon_redemption (id, campaign, coupon, user, time, import, line) VALUES (1, 1, 'ten-off', 1, 1709546700000000, 1, 2);
INSERT INTO summary_column (import, number, name, role, leaks) VALUES (1, 0, 'pages', NULL, 0);
INSERT INTO session_summary (id, import, file, line, label, features) VALUES (1, 1, 0, 2, 'TRUE', '{"pages":"3"}');
INSERT INTO import_change VALUES (1, 'item', 1, '{"title":"Shoe"}');
PRAGMA journal_mode = DELETE;
PRAGMA page_size = 512;
VACUUM;
