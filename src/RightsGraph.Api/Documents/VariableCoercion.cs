using GraphQL.Execution;
using GraphQL.Validation;

namespace RightsGraph.Api.Documents;

/// <summary>Coerces the variables of one operation of a valid document, without the walk through the whole document
/// that GraphQL.NET makes each time. Where a variable is wrong, GraphQL.NET's own coercion has to say what.</summary>
internal sealed class VariableCoercion
{
    private readonly Declaration[] declarations;

    private VariableCoercion(Declaration[] declarations) => this.declarations = declarations;

    public static VariableCoercion Create(
        ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        if (operation.Variables is not { Count: > 0 } variables)
        {
            return new VariableCoercion([]);
        }

        var context = new ValidationContext { Schema = schema, Document = document, Operation = operation };
        var required = (context.GetRecursiveVariables(operation) ?? [])
            .Where(usage => usage.Type is NonNullGraphType)
            .Select(usage => usage.Node.Name.StringValue)
            .ToHashSet();
        return new VariableCoercion(
        [
            .. variables.Items.Select(definition => new Declaration(
                definition.Variable.Name.StringValue,
                definition,
                definition.Type.GraphTypeFromType(schema)!,
                required.Contains(definition.Variable.Name.StringValue))),
        ]);
    }

    /// <summary>Null where a variable is wrong.</summary>
    public Variables? Coerce(Inputs given)
    {
        if (declarations.Length == 0)
        {
            return Variables.None;
        }

        var variables = new Variables();
        try
        {
            foreach (var declaration in declarations)
            {
                variables.Add(declaration.Coerce(given));
            }
        }
        catch (Exception)
        {
            // Scalars throw exceptions of many types for values that they don't take.
            return null;
        }

        return variables;
    }

    /// <remarks>
    /// A variable with a default is required where it is used as non-null: the default replaces an absent value, not
    /// null.
    /// </remarks>
    private sealed record Declaration(
        string Name, GraphQLVariableDefinition Definition, IGraphType Type, bool IsRequired)
    {
        public Variable Coerce(Inputs given)
        {
            var variable = new Variable(Name, Definition);
            if (given.TryGetValue(Name, out var value))
            {
                variable.Value = value is null && IsRequired
                    ? throw new NotCoercedException()
                    : CoerceValue(Type, value);
            }
            else if (Definition.DefaultValue is { } byDefault)
            {
                variable.Value = ExecutionHelper.CoerceValue(Type, byDefault).Value;
                variable.IsDefault = true;
            }
            else if (Type is NonNullGraphType)
            {
                throw new NotCoercedException();
            }

            return variable;
        }
    }

    private static object? CoerceValue(IGraphType type, object? value) => (type, value) switch
    {
        (NonNullGraphType, null) => throw new NotCoercedException(),
        (NonNullGraphType nonNull, _) => CoerceValue(nonNull.ResolvedType!, value),
        (ScalarGraphType scalar, _) => scalar.ParseValue(value),
        (_, null) => null,
        (ListGraphType list, IList<object?> items) =>
            items.Select(item => CoerceValue(list.ResolvedType!, item)).ToArray(),
        (ListGraphType list, _) => new[] { CoerceValue(list.ResolvedType!, value) },
        (IInputObjectGraphType { IsOneOf: false } input, IDictionary<string, object?> members) =>
            CoerceObject(input, members),
        _ => throw new NotCoercedException(),
    };

    private static object CoerceObject(IInputObjectGraphType type, IDictionary<string, object?> members)
    {
        var coerced = new Dictionary<string, object?>(members.Count);
        var known = 0;
        foreach (var field in type.Fields)
        {
            if (members.TryGetValue(field.Name, out var value))
            {
                known++;
                coerced[field.Name] = field is { Parser: null, Validator: null }
                    ? CoerceValue(field.ResolvedType!, value)
                    : throw new NotCoercedException();
            }
            else if (field.DefaultValue is not null)
            {
                coerced[field.Name] = field.DefaultValue;
            }
            else if (field.ResolvedType is NonNullGraphType)
            {
                throw new NotCoercedException();
            }
        }

        return known == members.Count ? type.ParseDictionary(coerced) : throw new NotCoercedException();
    }

    private sealed class NotCoercedException : Exception;
}
