using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Compiles where and when to look.</summary>
internal sealed partial class QueryCompiler
{
    private Query Country(CountryClause clause) => clause.Code is null
        ? new BooleanQuery()
        : Constant(IndexFields.Country, clause.Code, Ranking.PlaceTopics * tier);

    // Texts on its page come first, then such as speak of it; how often makes no difference, as the country is no part
    // of the topic. Its names rank where there is no topic, and where a text without it is a hit too.
    private Query Place(PlaceClause clause)
    {
        var names = clause.Names is TermClause name ? WithTitle(Single(name), name) : Single(clause.Names);
        var speaks = Math.Max(1, Information(clause.AllNames[0])) / 2;
        var page = new CountryClause(clause.Code);
        var isAllAsked = topic == 0;
        var onPage = Constant(
            IndexFields.Country,
            clause.Code,
            isAllAsked ? 4 * speaks : clause.IsOrigin ? speaks : (Ranking.PlaceTopics * tier) + speaks);
        Record(page, onPage, 0);
        var mentions = Constant(IndexFields.Mention, clause.Code, speaks);
        parts[mentions] = new ScoredClause(clause);
        var place = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { onPage, mentions };
        if (isAllAsked || matching.Match == SearchMatch.Any)
        {
            mentions.Boost = isAllAsked ? mentions.Boost : 0;
            return new BooleanQuery(disableCoord: true) { { place, Occur.SHOULD }, { names, Occur.SHOULD } };
        }

        var named = new ConstantScoreQuery(names) { Boost = (float)speaks };
        parts[named] = new ScoredClause(clause);
        place.Add(named);
        return place;
    }

    private DisjunctionMaxQuery Time(TimeClause clause)
    {
        var inTime = InTime(clause);
        inTime.Boost = (float)Math.Max(1, Ranking.TimeTopics * tier);
        parts[inTime] = new ScoredClause(clause);
        statistics[clause] = new ClauseStatistics(0);
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { inTime };
        foreach (var word in clause.Words)
        {
            query.Add(Term(word));
        }

        return query;
    }

    // Only the coverage asks for them; what they match other clauses match too.
    private static void AddUnscored(Clause clause, BooleanQuery query, CoverageBuilder coverage)
    {
        if (clause is PlaceClause or CountryClause { Code: not null })
        {
            var page = Constant(IndexFields.Country, (clause as PlaceClause)?.Code ?? ((CountryClause)clause).Code!, 0);
            query.Add(page, Occur.SHOULD);
            coverage.AddPage(page);
        }
        else if (clause is TimeClause time)
        {
            var inTime = InTime(time);
            inTime.Boost = 0;
            query.Add(inTime, Occur.SHOULD);
            coverage.AddTime(inTime);
        }
    }

    // A country without a page here is mostly a word: the Chinese remainder theorem.
    private bool IsOfTexts(Clause clause) =>
        clause is TimeClause
        || (clause is PlaceClause place && reader.DocFreq(new Term(IndexFields.Country, place.Code)) > 0);

    // Few texts are of a place and a time, and long ones say any word often: that a word is there counts too.
    private void AddPresence(BooleanQuery query, GroupClause group)
    {
        foreach (var term in group.Should.OfType<TermClause>().Where(IsIndexed))
        {
            var presence = new ConstantScoreQuery(stems.Term(IndexFields.Content, term.Stems))
            {
                Boost = (float)(Ranking.PresenceWeight * CoverageWeight(term.Stems)),
            };
            parts[presence] = new ScoredClause(term);
            query.Add(presence, Occur.SHOULD);
        }
    }

    private static ConstantScoreQuery InTime(TimeClause clause) => TimeFilter.YearOf(clause.Range) is { } year
        ? new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Year, year)))
        : new ConstantScoreQuery(FilterCompiler.Compile(TimeFilter.Of(clause.Range)));

    private static ConstantScoreQuery Constant(string field, string value, double score) =>
        new(new TermQuery(new Term(field, value))) { Boost = (float)score };

    // A prefix of too many words to rank by weighs as little as a word that most texts have.
    private double ExpandedWeight(Clause clause) => expandedWeights.GetValueOrDefault(clause, 1);

    private double CoverageWeight(StemSet word) =>
        stems.DocumentCount(IndexFields.Content, word) == 0 ? 0 : stems.Information(IndexFields.Content, word);
}
