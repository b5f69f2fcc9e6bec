package types

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// entry ties a type to the function that declares its members; def is nil for a type that only has a name.
type entry struct {
	t   *value.Type
	def func() *Def
}

// catalog lists the types by topic. A new type is one file and one row.
func catalog() [][]entry {
	return [][]entry{
		basicTypes(), collectionTypes(), queueTypes(), tupleTypes(), exceptionTypes(), delegateTypes(), systemTypes(), xmlTopic(),
		encodingTypes(), timeTypes(), hostTypes(), messageTypes(),
		fileTypes(), interfaceEntries(), streamTypes(),
	}
}

func basicTypes() []entry {
	list := []entry{
		{value.ObjectType, objectDef},
		{value.ValueType, nil},
		{value.StringType, stringDef},
		{value.CharType, charDef},
		{value.BoolType, boolDef},
		{value.EnumBase, enumDef},
		{value.ArrayType, arrayDef},
		{value.TypeType, typeDef},
		{value.TypeType.Base, typeDef},
		{value.VoidType, nil},
		{value.SwitchType, switchDef},
		{value.BigIntType, bigDef},
		{value.ScriptBlockType, scriptBlockDef},
		{value.PSObjectType, psobjectDef},
		{value.PSCustomType, nil},
		{value.NullableDef, nullableDef},
		{builderType, stringBuilderDef},
		{randomType, randomDef},
		{versionType, versionDef},
		{bitConverterType, bitConverterDef},
		{activatorType, activatorDef},
		{refType, refDef},
		{mathType, mathDef},
		{consoleType, consoleDef},
		{consoleWriterType, consoleWriterDef},
		{convertType, convertClassDef},
		{regexType, regexDef},
		{regexParseType, nil},
		{captureType, captureDef},
		{groupType, groupDef},
		{matchType, matchDef},
		{matchesType, matchListDef},
		{groupsType, matchListDef},
		{typeNameListType, typeNameListDef},
		{memberListType, memberListDef},
		{psmemberType, memberViewDef},
		{pspropertyType, nil},
		{noteType, newMember(value.NoteProperty)},
		{plainPropType, nil},
		{aliasPropType, newMember(value.AliasProperty)},
		{scriptPropType, newMember(value.ScriptProperty)},
		{scriptMethType, newMember(value.ScriptMethod)},
		{psmethodType, nil},
		{psMethodType, methodDef},
		{psScriptMethodType, methodDef},
		{psIndexedPropertyType, methodDef},
		{errs.RecordType(), recordDef},
		{errs.DetailsType(), detailsDef},
		{categoryInfoType, categoryInfoDef},
		{cmdletType, cmdletDef},
	}
	for _, k := range numberKinds() {
		list = append(list, entry{k.t, func() *Def { return numberDef(k) }})
	}
	return list
}

// xmlTopic are the types of XML documents.
func xmlTopic() []entry {
	list := []entry{
		{xmlNodeType, xmlNodeDef}, {xmlLinkedType, nil}, {xmlCharsType, xmlCharsDef},
		{xmlListType, xmlListDef}, {xmlAttributesType, xmlListDef}, {xmlManagerType, xmlManagerDef}, {xmlNameTableType, nil},
		{xmlExceptionType, nil}, {xpathExceptionType, nil},
	}
	defs := map[xmlKind]func() *Def{xmlDocument: xmlDocumentDef, xmlElement: xmlElementDef, xmlAttribute: xmlAttributeDef}
	for kind, t := range xmlTypes {
		list = append(list, entry{t, defs[kind]})
	}
	return list
}

// systemTypes are those of the machine: files, environment, processes, networks.
func systemTypes() []entry {
	return []entry{
		{pathType, pathDef},
		{fileClassType, fileClassDef},
		{directoryClassType, directoryClassDef},
		{environmentType, environmentDef},
		{uriType, uriDef}, {uriFormatType, nil}, {uriBuilderType, uriBuilderDef},
		{secureStringType, secureStringDef},
		{credentialType, credentialDef},
		{networkCredentialType, networkCredentialDef},
		{ipAddressType, ipAddressDef},
		{mailAddressType, mailAddressDef},
		{operatingSystemType, operatingSystemDef},
	}
}

func collectionTypes() []entry {
	return []entry{
		{value.HashtableType, func() *Def { return hashtableDef(false) }},
		{value.OrderedType, func() *Def { return hashtableDef(true) }},
		{entryType, entryDef},
		{keyValueType, keyValueDef},
		{dictionaryType, func() *Def { return dictionaryDef(false, true) }},
		{sortedDictionaryType, func() *Def { return dictionaryDef(true, true) }},
		{sortedListOfType, func() *Def { return dictionaryDef(true, true) }},
		{concurrentType, func() *Def { return dictionaryDef(false, true) }},
		{sortedListType, func() *Def { return dictionaryDef(true, false) }},
		{keyViewType, viewDef},
		{valueViewType, viewDef},
		{listType, func() *Def { return listDef(true) }},
		{collectionType, plainListDef},
		{readOnlyType, plainListDef},
		{observableType, plainListDef},
		{arrayListType, func() *Def { return listDef(false) }},
		{hashSetType, setDef},
		{sortedSetType, setDef},
		{comparerType, comparerDef},
		{icomparerType, nil},
		{iequalityType, nil},
		{enumeratorType, enumeratorDef},
		{ienumeratorType, nil},
		{value.IEnumerableType, nil},
		{value.ICollectionType, nil},
		{value.IListType, nil},
		{value.IDictionaryType, nil},
		{value.IComparableType, nil},
		{value.IDisposableType, nil},
		{validValuesType, nil},
	}
}

// known is the catalog by folded full name and by type.
type known struct {
	names map[string]*value.Type
	defs  map[*value.Type]func() *Def
}

var indexOnce = new(once[*known])

// index builds the table when it is first asked for.
func index() *known {
	return indexOnce.get(buildIndex)
}

func buildIndex() *known {
	k := &known{names: map[string]*value.Type{}, defs: map[*value.Type]func() *Def{}}
	for _, topic := range catalog() {
		for _, e := range topic {
			k.names[value.Fold(e.t.Name)] = e.t
			if e.def != nil {
				k.defs[e.t] = e.def
			}
		}
	}
	return k
}

// Declared is what packages outside this one put into value.Type.Ext to give their own types members.
type Declared struct {
	// Def declares the members; it is called once, when one of them is used first.
	Def func() *Def
}

// defOf returns the declaration of the type's own members, nil when it has none.
func defOf(t *value.Type) *Def {
	if d, ok := t.Ext.(*Declared); ok {
		return d.Def()
	}
	key := t
	if t.Def != nil {
		key = t.Def
	}
	if def := index().defs[key]; def != nil {
		return def()
	}
	return nil
}
