using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser;
using GraphQLParser.AST;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Schema;

namespace RightsGraph.Tests.Api.Limits;

/// <summary>The guard over the real schema, asked in the order that a request passes it.</summary>
internal static class ChecksUnderTest
{
    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();
    private static readonly LimitChecks Default = new(Schema, new RequestLimits());

    public static LimitViolation? Check(string query, object? variables = null, string? operationName = null) =>
        Check(Default, query, variables, operationName, out _);

    /// <summary>With limits that the test sets.</summary>
    public static LimitViolation? Check(RequestLimits limits, string query, object? variables = null) =>
        Check(new LimitChecks(Schema, limits), query, variables, null, out _);

    /// <summary>Of a request within all limits.</summary>
    public static OperationCost Cost(string query, object? variables = null)
    {
        var unlimited = new RequestLimits { MaxCost = int.MaxValue };
        Assert.Null(Check(new LimitChecks(Schema, unlimited), query, variables, null, out var cost));
        return cost;
    }

    public static GraphQLDocument Parse(string query) =>
        Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments });

    public static void AssertRefused(LimitViolation? violation, string code, string limit, string found)
    {
        Assert.NotNull(violation);
        Assert.Equal((code, limit), (violation.Code, violation.Limit));
        Assert.Contains(limit, violation.Message, StringComparison.Ordinal);
        Assert.Contains(found, violation.Message, StringComparison.Ordinal);
    }

    public static string Repeat(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static LimitViolation? Check(
        LimitChecks guard, string query, object? variables, string? operationName, out OperationCost cost)
    {
        cost = default;
        var json = variables is null ? (JsonElement?)null : JsonSerializer.SerializeToElement(variables);
        if ((guard.CheckText(query) ?? guard.CheckVariables(json)) is { } early)
        {
            return early;
        }

        var document = Parse(query);
        if (guard.CheckDocument(document) is { } violation)
        {
            return violation;
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>()
            .First(candidate => operationName is null || candidate.Name?.Value == operationName);
        var inputs = json is null ? Inputs.Empty : new GraphQLSerializer().ReadNode<Inputs>(json.Value)!;
        return guard.CheckOperation(document, operation, inputs, before: default, out cost);
    }
}
