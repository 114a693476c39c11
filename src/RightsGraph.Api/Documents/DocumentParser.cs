using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.Exceptions;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>Parses documents, and refuses those beyond the limits before anything else looks at them.</summary>
internal sealed class DocumentParser(ISchema schema, LimitChecks checks)
{
    /// <summary>Levels of syntax nodes: a field with a selection takes two.</summary>
    private const int MaxLevels = 128;

    /// <returns>Null with the error where the text is not GraphQL or beyond a limit. Validation comes later.</returns>
    public PreparedDocument? Parse(string query, out ExecutionError? error)
    {
        using var stage = Stage.Parse();
        if (checks.CheckText(query) is { } tooLong)
        {
            error = ApiErrors.LimitExceeded(tooLong);
            return null;
        }

        try
        {
            var syntax = SourceText.Parse(
                query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxLevels });
            ErrorLocations.Detach(syntax);
            error = checks.CheckDocument(syntax) is { } tooMuch ? ApiErrors.LimitExceeded(tooMuch) : null;
            return error is null ? new PreparedDocument(syntax, schema) : null;
        }
        catch (GraphQLSyntaxErrorException problem)
        {
            error = new SyntaxError(problem);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            error = new ExecutionError(
                $"The query is nested too deeply; at most {MaxLevels} levels are read, of which a field with a "
                + "selection and a list in an argument take two each.")
            { Code = ErrorCodes.SyntaxError };
        }

        return null;
    }
}
