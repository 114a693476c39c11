using GraphQLParser;
using RightsGraph.Api;
using RightsGraph.Api.Execution.Documents;

namespace RightsGraph.Tests.Api.Execution;

public sealed class DocumentCacheTests
{
    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();

    private readonly DocumentCache cache = new();

    [Fact]
    public void It_finds_what_was_added()
    {
        var document = Prepared("{ __typename }");
        cache.Add("{ __typename }", document);

        Assert.Same(document, cache.Find("{ __typename }"));
        Assert.Null(cache.Find("{ __typename  }"));
    }

    [Fact]
    public void It_counts_a_document_once()
    {
        cache.Add("{ __typename }", Prepared("{ __typename }"));
        cache.Add("{ __typename }", Prepared("{ __typename }"));

        Assert.Equal(1, cache.Count);
        Assert.Equal("{ __typename }".Length, cache.Characters);
    }

    [Fact]
    public void It_holds_no_more_documents_than_it_says()
    {
        var document = Prepared("{ __typename }");
        for (var number = 0; number < 3 * DocumentCache.MostDocuments; number++)
        {
            cache.Add($"{{ __typename }} # {number}", document);
        }

        Assert.InRange(cache.Count, 1, DocumentCache.MostDocuments);
    }

    [Fact]
    public void It_holds_no_more_text_than_it_says()
    {
        for (var number = 0; number < 300; number++)
        {
            var text = $"{{ __typename }} # {number}".PadRight(DocumentCache.MostCharacters);
            cache.Add(text, Prepared("{ __typename }"));
        }

        Assert.InRange(cache.Characters, 1, DocumentCache.MostCharactersTogether);
        Assert.InRange(cache.Count, 1, DocumentCache.MostCharactersTogether / DocumentCache.MostCharacters);
    }

    [Fact]
    public void A_long_document_is_not_kept()
    {
        var text = "{ __typename }".PadRight(DocumentCache.MostCharacters + 1);
        cache.Add(text, Prepared(text));

        Assert.Equal(0, cache.Count);
    }

    private static PreparedDocument Prepared(string text) => new(Parser.Parse(text), Schema);
}
