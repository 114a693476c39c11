using GraphQLParser;
using GraphQLParser.AST;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Types;

/// <summary>
/// The schema keeps what was agreed with its clients: additions are fine; a rename, a removal or a changed type is
/// not.
/// </summary>
public class ContractTests
{
    /// <summary>What the contract has and the schema does not have yet: whole types, and members of types.</summary>
    private static readonly string[] Later =
    [
        "Subscription", "Theme", "ThemeFacet", "schema.subscription",
        "Query.themes", "Query.theme",
        "Document.themes", "Summary.themes", "Entry.themes",
        "SearchFilterInput.theme", "SearchFacets.themes",
    ];

    private static readonly Dictionary<string, string> Ours = Members(SchemaFileTests.PrintWithEditing());

    [SkippableFact]
    public async Task AllOfTheContractIsThereAsAgreedButWhatComesLater()
    {
        var contract = Members(await File.ReadAllTextAsync(SharedData.Require("contract/schema.graphql")));

        var broken = contract
            .Where(member =>
                !Later.Any(later => member.Key == later || member.Key.StartsWith(later + ".", StringComparison.Ordinal)
                || member.Key.StartsWith(later + "(", StringComparison.Ordinal)))
            .Where(member => Ours.GetValueOrDefault(member.Key) != member.Value)
            .Select(member => $"{member.Key}: {member.Value} is {Ours.GetValueOrDefault(member.Key, "missing")}");
        Assert.Empty(broken);
    }

    [SkippableFact]
    public async Task WhatComesLaterIsInTheContractAndNotThereYet()
    {
        var contract = Members(await File.ReadAllTextAsync(SharedData.Require("contract/schema.graphql")));

        Assert.Empty(Later.Except(contract.Keys));
        Assert.Empty(Later.Intersect(Ours.Keys));
    }

    /// <summary>All that can be named in a schema, each with what clients rely on.</summary>
    private static Dictionary<string, string> Members(string sdl) =>
        Parser.Parse(sdl).Definitions.SelectMany(Members).ToDictionary(member => member.Path, member => member.Shape);

    private static IEnumerable<(string Path, string Shape)> Members(ASTNode definition) => definition switch
    {
        GraphQLSchemaDefinition schema => schema.OperationTypes.Select(root =>
            ($"schema.{root.Operation.ToString().ToLowerInvariant()}", root.Type!.Name.StringValue)),
        GraphQLObjectTypeDefinition type =>
            OfFields($"{type.Name}", $"type{Interfaces(type.Interfaces)}", type.Fields),
        GraphQLInterfaceTypeDefinition type =>
            OfFields($"{type.Name}", $"interface{Interfaces(type.Interfaces)}", type.Fields),
        GraphQLInputObjectTypeDefinition type =>
            [($"{type.Name}", "input"), .. type.Fields!.Select(field => ($"{type.Name}.{field.Name}", Shape(field)))],
        GraphQLEnumTypeDefinition type =>
        [
            // The order of the values is the order in which they sort.
            ($"{type.Name}", $"enum {string.Join(' ', type.Values!.Select(value => value.Name))}"),
        ],
        GraphQLScalarTypeDefinition type => [($"{type.Name}", "scalar")],
        _ => throw new NotSupportedException(definition.Kind.ToString()),
    };

    private static IEnumerable<(string Path, string Shape)> OfFields(
        string name, string shape, GraphQLFieldsDefinition? fields) =>
    [
        (name, shape),
        .. fields!.SelectMany(field => new[] { ($"{name}.{field.Name}", Print(field.Type)) }.Concat(
            (field.Arguments?.Items ?? [])
                .Select(argument => ($"{name}.{field.Name}({argument.Name})", Shape(argument))))),
    ];

    private static string Shape(GraphQLInputValueDefinition input) => input.DefaultValue is null
        ? Print(input.Type)
        : $"{Print(input.Type)} = {Print(input.DefaultValue)}";

    private static string Interfaces(GraphQLImplementsInterfaces? interfaces) => string.Concat(
        (interfaces?.Items ?? []).Select(type => type.Name.StringValue).Order(StringComparer.Ordinal)
            .Select(name => $" & {name}"));

    private static string Print(ASTNode node) => node switch
    {
        GraphQLNonNullType type => $"{Print(type.Type)}!",
        GraphQLListType type => $"[{Print(type.Type)}]",
        GraphQLNamedType type => type.Name.StringValue,
        GraphQLEnumValue value => value.Name.StringValue,
        GraphQLIntValue value => value.Value.ToString(),
        _ => throw new NotSupportedException(node.Kind.ToString()),
    };
}
