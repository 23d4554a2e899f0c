-- Views kept before whom somebody searched for was left out of them held that, hidden under a key of the server's.
UPDATE saved_views SET query = ltrim(regexp_replace(query, '(^|&)search=[^&]*', '', 'g'), '&')
  WHERE query ~ '(^|&)search=';
