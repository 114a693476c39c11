using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema;

namespace RightsGraph.Tests.Api.Documents;

public sealed class DocumentCacheTests
{
    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();

    private readonly DocumentCache cache = new();

    [Fact]
    public void ItFindsWhatWasAdded()
    {
        var document = Prepared("{ __typename }");
        cache.Add("{ __typename }", document);

        Assert.Same(document, cache.Find("{ __typename }"));
        Assert.Null(cache.Find("{ __typename  }"));
    }

    [Fact]
    public void ItCountsADocumentOnce()
    {
        cache.Add("{ __typename }", Prepared("{ __typename }"));
        cache.Add("{ __typename }", Prepared("{ __typename }"));

        Assert.Equal(1, cache.Count);
        Assert.Equal("{ __typename }".Length * DocumentCache.BytesPerCharacter, cache.Bytes);
    }

    [Fact]
    public void ItHoldsNoMoreDocumentsThanItSays()
    {
        for (var number = 0; number < 3 * DocumentCache.MaxDocuments; number++)
        {
            cache.Add($"{{ __typename }} # {number}", Prepared("{ __typename }"));
        }

        Assert.InRange(cache.Count, 1, DocumentCache.MaxDocuments);
    }

    [Fact]
    public void ItHoldsNoMoreTextThanItSays()
    {
        for (var number = 0; number < 300; number++)
        {
            var text = $"{{ __typename }} # {number}".PadRight(DocumentCache.MaxCharacters);
            cache.Add(text, Prepared("{ __typename }"));
        }

        Assert.InRange(cache.Bytes, 1, DocumentCache.MaxBytes);
        Assert.InRange(cache.Count, 1, 299);
    }

    [Fact]
    public void ItHoldsNoMorePlansThanItSaysThoughTheyGrowAfterTheDocumentsAreAdded()
    {
        for (var number = 0; number < 200; number++)
        {
            var document = Prepared(WithChoices);
            cache.Add($"{number}", document);
            PlanAll(document);
            cache.Reweigh($"{number}", document);
        }

        Assert.InRange(cache.Bytes, 1, DocumentCache.MaxBytes);
        Assert.InRange(cache.Count, 1, 199);
    }

    [Fact]
    public void NothingOfADocumentThatIsGoneCountsAnyMore()
    {
        var document = Prepared(WithChoices);
        cache.Add("", document);
        PlanAll(document);
        cache.Reweigh("", document);
        var first = cache.Bytes;
        for (var number = 0; number < 3 * DocumentCache.MaxDocuments; number++)
        {
            cache.Add($"{number}", Prepared("{ __typename }"));
        }

        PlanAll(document);
        cache.Reweigh("", document);

        Assert.InRange(first, 1, long.MaxValue);
        Assert.Null(cache.Find(""));
        Assert.InRange(cache.Bytes, 1, DocumentCache.MaxDocuments * 4 * DocumentCache.BytesPerCharacter);
    }

    [Fact]
    public void ThePlansOfOneDocumentKeepWithinTheirBoundWhateverItsChoices()
    {
        var document = Prepared(WithChoices);
        var onePlan = Prepared(WithChoices);
        PlanFor(onePlan, 0);
        for (var round = 0; round < 3; round++)
        {
            PlanAll(document);
            Assert.InRange(document.PlanBytes, 1, PreparedDocument.MaxPlanBytes + onePlan.PlanBytes);
        }
    }

    [Fact]
    public void APlanIsMadeOnce()
    {
        var document = Prepared(WithChoices);

        Assert.Same(PlanFor(document, 5), PlanFor(document, 5));
        Assert.NotSame(PlanFor(document, 5), PlanFor(document, 6));
    }

    [Fact]
    public void ALongDocumentIsNotCached()
    {
        var text = "{ __typename }".PadRight(DocumentCache.MaxCharacters + 1);
        cache.Add(text, Prepared(text));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task ConcurrentRequestsThatGrowPlansLeaveTheWeightOfWhatIsCached()
    {
        var documents = Enumerable.Range(0, 8).Select(_ => Prepared(WithChoices)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            foreach (var (document, number) in documents.Select((document, number) => (document, number)))
            {
                cache.Add($"{number}", document);
                PlanFor(document, worker);
                cache.Reweigh($"{number}", document);
            }
        })));

        Assert.Equal(
            documents.Select((document, number) =>
                document.PlanBytes + ($"{number}".Length * (long)DocumentCache.BytesPerCharacter)).Sum(),
            cache.Bytes);
    }

    /// <summary>With 600 fields and 32 choices.</summary>
    private static string WithChoices { get; } =
        "query($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!) { __typename @include(if: $a) "
        + "a1: __typename @include(if: $b) a2: __typename @include(if: $c) a3: __typename @include(if: $d) "
        + "a4: __typename @include(if: $e)" + string.Concat(Enumerable.Range(0, 600).Select(i => $" f{i}: __typename"))
        + "}";

    private static void PlanAll(PreparedDocument document)
    {
        for (var choice = 0; choice < 32; choice++)
        {
            PlanFor(document, choice);
        }
    }

    private static OperationPlan PlanFor(PreparedDocument document, int choice)
    {
        var operation = document.Syntax.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var variables = new Variables();
        for (var bit = 0; bit < 5; bit++)
        {
            var name = $"{(char)('a' + bit)}";
            variables.Add(new Variable(name, operation.Variables!.Items[bit]) { Value = (choice >> bit & 1) == 1 });
        }

        var plan = document.PlanFor(operation, variables);
        Assert.NotEmpty(plan.Root.Fields);
        return plan;
    }

    private static PreparedDocument Prepared(string text) => new(Parser.Parse(text), Schema);
}
