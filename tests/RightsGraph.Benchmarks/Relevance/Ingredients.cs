using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>What the program's ranking is made of.</summary>
[Flags]
internal enum Ingredients
{
    None = 0,

    /// <summary>I(ne)B2 in place of BM25.</summary>
    Model = 1,

    /// <summary>Function words are left out.</summary>
    StopWords = 2,

    /// <summary>A word that is written twice counts twice.</summary>
    Repetition = 4,

    Title = 8,
    Pairs = 16,
    Compounds = 32,
    All = 63,
}

/// <summary>Takes ingredients out of the program's compiled query again.</summary>
internal static class IngredientsOfQuery
{
    public static Query Keep(Ingredients kept, Query query, string text, QueryTextAnalyzer analyzer)
    {
        var reduced = (BooleanQuery)Keep(kept, query);
        if (!kept.HasFlag(Ingredients.StopWords))
        {
            foreach (var word in analyzer.Analyze(text).Where(word => StopWordLists.English.Contains(word.Word)))
            {
                reduced.Add(new TermQuery(new Term(IndexFields.Content, word.Stems.Stems[0])), Occur.SHOULD);
            }
        }

        return reduced;
    }

    private static Query Keep(Ingredients kept, Query query)
    {
        if (query is not BooleanQuery all)
        {
            return query;
        }

        var reduced = new BooleanQuery(disableCoord: true);
        foreach (var clause in all.Clauses.Where(clause => kept.HasFlag(IngredientOf(clause.Query))))
        {
            reduced.Add(Weigh(kept, Keep(kept, clause.Query)), clause.Occur);
        }

        return reduced;
    }

    private static Ingredients IngredientOf(Query query) => query switch
    {
        PairQuery => Ingredients.Pairs,
        TermQuery { Term.Field: IndexFields.Title } => Ingredients.Title,
        TermQuery { Boost: Ranking.CompoundWeight } => Ingredients.Compounds,
        _ => Ingredients.None,
    };

    private static Query Weigh(Ingredients kept, Query query)
    {
        if (query is TermQuery { Boost: not Ranking.CompoundWeight } term && !kept.HasFlag(Ingredients.Repetition))
        {
            term.Boost = term.Term.Field == IndexFields.Title ? Ranking.TitleWeight : 1;
        }

        return query;
    }
}
