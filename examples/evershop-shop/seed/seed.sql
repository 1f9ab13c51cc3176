-- What EverShop's own seed leaves out: the second axis of variant groups, where the shop delivers to, discount codes.
UPDATE variant_group SET attribute_two = (SELECT attribute_id FROM attribute WHERE attribute_code = 'size'), visibility = true;

INSERT INTO shipping_zone (name) VALUES ('Everywhere we go');
INSERT INTO shipping_zone_country (zone_id, country) SELECT shipping_zone_id, c FROM shipping_zone, unnest(ARRAY['US','CA','DE']) c;
INSERT INTO shipping_zone_provider (zone_id, provider_code) SELECT shipping_zone_id, 'core' FROM shipping_zone;
INSERT INTO core_shipping_method (name) VALUES ('Standard'), ('Express');
INSERT INTO core_shipping_method_rate (method_id, zone_id, cost)
  SELECT core_shipping_method_id, shipping_zone_id, CASE core_shipping_method.name WHEN 'Standard' THEN 5.5 ELSE 12.25 END
  FROM core_shipping_method, shipping_zone;

INSERT INTO coupon (coupon, description, discount_amount, discount_type, free_shipping, condition, user_condition, target_products, buyx_gety, max_uses_time_per_coupon, used_time, start_date, end_date) VALUES
  ('SAVE10', 'Ten percent off', 10, 'percentage_discount_to_entire_order', false, '{}', '{}', '{}', '[]', NULL, 0, NULL, NULL),
  ('FIVE', 'Five dollars off', 5, 'fixed_discount_to_entire_order', false, '{}', '{}', '{}', '[]', NULL, 0, NULL, NULL),
  ('EXPIRED', 'Until last year', 10, 'percentage_discount_to_entire_order', false, '{}', '{}', '{}', '[]', NULL, 0, NULL, '2020-01-01'),
  ('LIMITED', 'Used up', 10, 'percentage_discount_to_entire_order', false, '{}', '{}', '{}', '[]', 1, 1, NULL, NULL),
  ('BIG', 'Ten percent off from a thousand', 10, 'percentage_discount_to_entire_order', false, '{"order_total":"1000"}', '{}', '{}', '[]', NULL, 0, NULL, NULL);
