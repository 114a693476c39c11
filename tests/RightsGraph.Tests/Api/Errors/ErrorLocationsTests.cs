using CsCheck;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Errors;

public sealed class ErrorLocationsTests
{
    private static readonly string[] Pieces =
        [" ", "\n", "\r", "\r\n", "#é\n", "nope ", "totalCount ", "...X ", "a:b "];

    private static readonly ISchema Schema = RightsGraphSchema.Create();

    [Fact]
    public void ErrorsOfADetachedDocumentStandWhereTheyWere() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 30].Sample(indices =>
        {
            var pieces = indices.Select(index => Pieces[index]).ToArray();
            var blanks = string.Concat(pieces.Where(string.IsNullOrWhiteSpace));
            var query = blanks + "{\nentries {" + string.Concat(pieces) + " x\r}}";
            var expected = Validate(query, detach: false);
            var restored = ErrorLocations.Restore(Validate(query, detach: true), query, null);

            Assert.NotEmpty(expected);
            Assert.Equal(expected.Select(Shown), restored.Select(Shown));
        });

    [Fact]
    public void AnAnswerListsNoMoreErrorsThanAllowed()
    {
        const string Query = "{a b c d}";
        Assert.Equal(4, ErrorLocations.Restore(Validate(Query, detach: true), Query, null).Count);
        Assert.Equal(3, ErrorLocations.Restore(Validate(Query, detach: true), Query, 3).Count);
    }

    private static string Shown(ExecutionError error) =>
        $"{error.Message} {string.Join(' ', (error.Locations ?? []).Select(place => $"{place.Line}:{place.Column}"))}";

    private static ExecutionErrors Validate(string query, bool detach)
    {
        var document = Parse(query);
        if (detach)
        {
            ErrorLocations.Detach(document);
        }

        var result = new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = Schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
            Rules = DocumentValidator.CoreRules,
        }).GetAwaiter().GetResult();
        var errors = new ExecutionErrors();
        errors.AddRange(result.Errors);
        return errors;
    }
}
