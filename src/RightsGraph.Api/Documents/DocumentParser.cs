using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.Exceptions;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>Reads a document's text, and refuses one that asks too much before anyone looks at what it asks.</summary>
internal sealed class DocumentParser(ISchema schema, RequestGuard guard)
{
    /// <summary>
    /// Levels of syntax, of which a field with a selection takes two: far beyond what a person writes.
    /// </summary>
    private const int MostLevels = 128;

    /// <summary>
    /// Null with the error where the text is no document, or too much of one. Its validity is not asked.
    /// </summary>
    public PreparedDocument? Parse(string query, out ExecutionError? error)
    {
        using var stage = Stage.Parse();
        if (guard.CheckText(query) is { } tooLong)
        {
            error = ApiErrors.TooMuch(tooLong);
            return null;
        }

        try
        {
            var syntax = Parser.Parse(
                query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MostLevels });
            RequestErrors.Detach(syntax);
            error = guard.CheckDocument(syntax) is { } tooMuch ? ApiErrors.TooMuch(tooMuch) : null;
            return error is null ? new PreparedDocument(syntax, schema) : null;
        }
        catch (GraphQLSyntaxErrorException problem)
        {
            error = new SyntaxError(problem);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            error = new ExecutionError(
                $"The query is nested too deeply; at most {MostLevels} levels are read, of which a field with a "
                + "selection and a list in an argument take two each.")
            { Code = ErrorCodes.SyntaxError };
        }

        return null;
    }
}
