using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace RightsGraph.Api.Errors;

/// <summary>Keeps the schema's names out of errors where introspection is off. Messages stay as they are, but each name
/// that the request itself does not hold becomes an ellipsis.</summary>
internal sealed partial class NameHiding
{
    private const string Hidden = "…";

    private readonly FrozenSet<string> types;
    private readonly FrozenSet<string> names;

    public NameHiding(ISchema schema)
    {
        // Built-in scalars are in every schema, and so is what begins with two underscores.
        var own = schema.AllTypes
            .Where(type => !schema.BuiltInTypeMappings.Any(builtIn => builtIn.graphType == type.GetType())
                && !type.Name.StartsWith("__", StringComparison.Ordinal))
            .ToArray();
        types = own.Select(type => type.Name).ToFrozenSet();
        names = own.SelectMany(MembersOf).Concat(types).ToFrozenSet();
    }

    public ExecutionErrors Hide(ExecutionErrors errors, params IEnumerable<string> request)
    {
        var held = request.SelectMany(text => Word().Matches(text)).Select(word => word.Value).ToHashSet();
        var hidden = new ExecutionErrors();
        hidden.AddRange(errors.Select(error => Hide(error, held)));
        return hidden;
    }

    private ExecutionError Hide(ExecutionError error, HashSet<string> held)
    {
        var hidden = new ExecutionError(Hide(error.Message, held), error.InnerException)
        {
            Code = ErrorReport.CodeOf(error),
            Path = error.Path,
            Extensions = error.Extensions?.ToDictionary(
                extension => extension.Key,
                extension => extension.Value is string text ? Hide(text, held) : extension.Value),
        };
        foreach (var location in error.Locations ?? [])
        {
            hidden.AddLocation(location);
        }

        return hidden;
    }

    private string Hide(string message, HashSet<string> held)
    {
        var unquoted = Quoted().Replace(
            Suggestion().Replace(message, ""),
            quoted => Word().Replace(quoted.Value, word => Hide(word, names)));
        return Word().Replace(unquoted, word => Hide(word, types));

        string Hide(Match word, FrozenSet<string> secret) =>
            secret.Contains(word.Value) && !held.Contains(word.Value) ? Hidden : word.Value;
    }

    private static IEnumerable<string> MembersOf(IGraphType type) => type switch
    {
        IComplexGraphType complex => complex.Fields.SelectMany(
            field => (field.Arguments ?? []).Select(argument => argument.Name).Prepend(field.Name)),
        EnumerationGraphType enumeration => enumeration.Values.Select(value => value.Name),
        _ => [],
    };

    [GeneratedRegex(@"\s*Did you mean .*", RegexOptions.Singleline)]
    private static partial Regex Suggestion();

    [GeneratedRegex("'[^']*'|`[^`]*`")]
    private static partial Regex Quoted();

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Word();
}
