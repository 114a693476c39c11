using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>What finds in title or text alone: the title has a field of its own, the text its positions.</summary>
internal sealed class ScopedQueries(QueryTextAnalyzer text, StemQueries queries)
{
    public Query Term(SearchField field, TermClause clause) =>
        Within(field, name => queries.Term(name, clause.Stems));

    public Query Pair(SearchField field, CharacterBigramClause clause) =>
        Within(field, name => queries.Pair(name, clause.Pair));

    public Query Phrase(SearchField field, PhraseClause clause) =>
        Within(field, name => queries.Phrase(name, clause));

    /// <summary>
    /// Of more words than are scored one by one: a prefix that so many words have is short enough to be one of their
    /// stems too.
    /// </summary>
    public static Query Prefix(SearchField field, PrefixClause clause) => Within(
        field, name => new ConstantScoreQuery(new PrefixFilter(new Term(name, clause.Prefix))) { Boost = 0 });

    /// <summary>A word of the index where its stem stands in the field; ranked as the word.</summary>
    public Query Word(SearchField field, TermQuery word)
    {
        var stems = new BooleanQuery(disableCoord: true);
        foreach (var token in text.Analyze(word.Term.Text))
        {
            stems.Add(Term(field, new TermClause(token.Stems)), Occur.SHOULD);
        }

        stems.Boost = 0;
        return new BooleanQuery(disableCoord: true) { { word, Occur.MUST }, { stems, Occur.MUST } };
    }

    private static Query Within(SearchField field, Func<string, Query> query) => field == SearchField.Title
        ? query(IndexFields.Title)
        : new TextOnlyQuery(query(IndexFields.Content));
}
