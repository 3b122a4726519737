-- Trigrams find parts of words; any owner of a database may add them.
create extension if not exists pg_trgm;

-- Counts statements, for the benchmarks. Only a superuser may add it, as Cartage's own server has; elsewhere it is not missed.
do $$
begin
    if (select rolsuper from pg_roles where rolname = current_user) then
        create extension if not exists pg_stat_statements;
        grant pg_read_all_stats to cartage_app;
    end if;
end $$;
